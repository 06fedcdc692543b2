import type { JsonValue } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import type { EventReader, EventWriter } from "../snapshot/event-table.ts";
import { grown, nextCapacity } from "./columns.ts";
import type { EventStore } from "./event-store.ts";

const none = -1;

type Saved = readonly [lengths: readonly number[], times: readonly number[], events: readonly number[]];

/** Of a slot: the places of its oldest and its newest event, and how many there are. What is read together lies together. */
const queueWords = 3;
const last = 1;
const length = 2;
/** Of a place: the event's time, and the reference to it. */
const eventWords = 2;
const reference = 1;

/**
 * For every slot its events, oldest first: times and references, as many as there are, in one pool for all slots. An
 * event that leaves is released.
 *
 *     queues  [ 4 2 3 | 1 1 1 ]    by slot: first, last, length
 *     next    [ · · · 2 3 ]        by place in the pool; of a free place the next free one
 */
export class EventQueues {
  readonly #events: EventStore;
  #queues = new Int32Array(0);
  #kept = new Float64Array(0);
  #next = new Int32Array(0);
  #free = none;
  /** Places that were ever in use. */
  #used = 0;

  constructor(events: EventStore) {
    this.#events = events;
  }

  /** An empty queue. `capacity`: how many slots there may be by now. */
  begin(slot: number, capacity: number): void {
    if (queueWords * capacity > this.#queues.length) this.#queues = grown(this.#queues, queueWords * capacity);
    this.#queues[queueWords * slot + length] = 0;
  }

  lengthAt(slot: number): number {
    return this.#queues[queueWords * slot + length]!;
  }

  /** Of a queue that is not empty. */
  oldestTimeAt(slot: number): number {
    return this.#kept[eventWords * this.#queues[queueWords * slot]!]!;
  }

  /** Of a queue that is not empty. */
  newestTimeAt(slot: number): number {
    return this.#kept[eventWords * this.#queues[queueWords * slot + last]!]!;
  }

  /** The place of the oldest event; -1: there is none. */
  firstAt(slot: number): number {
    return this.#queues[queueWords * slot + length] === 0 ? none : this.#queues[queueWords * slot]!;
  }

  /** The place of the event after the one at a place; -1: there is none. */
  after(place: number): number {
    return this.#next[place]!;
  }

  timeOf(place: number): number {
    return this.#kept[eventWords * place]!;
  }

  /** Adds an event that is not before the others. */
  add(slot: number, candidate: Candidate, time: number): void {
    this.#push(slot, time, this.#events.keep(candidate));
  }

  #push(slot: number, time: number, kept: number): void {
    const place = this.#takePlace();
    const queue = queueWords * slot;
    this.#kept[eventWords * place] = time;
    this.#kept[eventWords * place + reference] = kept;
    this.#next[place] = none;
    if (this.#queues[queue + length]!++ === 0) this.#queues[queue] = place;
    else this.#next[this.#queues[queue + last]!] = place;
    this.#queues[queue + last] = place;
  }

  /** Releases the oldest event of a queue that is not empty. */
  shift(slot: number): void {
    this.removeAfter(slot, none);
  }

  /** Releases the event after the one at a place of a queue; -1: the oldest. There must be one. */
  removeAfter(slot: number, previous: number): void {
    const queue = queueWords * slot;
    const place = previous === none ? this.#queues[queue]! : this.#next[previous]!;
    const next = this.#next[place]!;
    if (previous === none) this.#queues[queue] = next;
    else this.#next[previous] = next;
    if (next === none) this.#queues[queue + last] = previous;
    this.#queues[queue + length]!--;
    this.#next[place] = this.#free;
    this.#free = place;
    this.#events.release(this.#kept[eventWords * place + reference]!);
  }

  /** Releases the events before a time. */
  removeBefore(slot: number, time: number): void {
    while (this.lengthAt(slot) > 0 && this.oldestTimeAt(slot) < time) this.removeAfter(slot, none);
  }

  clear(slot: number): void {
    while (this.lengthAt(slot) > 0) this.removeAfter(slot, none);
  }

  /** Oldest first. */
  referencesAt(slot: number): number[] {
    return this.#placesAt(slot).map((place) => this.#referenceAt(place));
  }

  save(slots: readonly number[], events: EventWriter): JsonValue {
    const places = slots.flatMap((slot) => this.#placesAt(slot));
    return [
      slots.map((slot) => this.lengthAt(slot)),
      places.map((place) => this.timeOf(place)),
      places.map((place) => this.#events.toSaved(this.#referenceAt(place), events)),
    ] satisfies Saved;
  }

  /** Restores what was saved of so many slots (below 0: it is dropped), which are empty. */
  restore(slots: readonly number[], saved: JsonValue, events: EventReader): void {
    const [lengths, times, saveds] = saved as Saved;
    let at = 0;
    for (const [index, slot] of slots.entries()) {
      const end = at + lengths[index]!;
      if (slot < 0) at = end;
      for (; at < end; at++) {
        this.#push(slot, times[at]!, this.#events.fromSaved(saveds[at]!, events));
      }
    }
  }

  #referenceAt(place: number): number {
    return this.#kept[eventWords * place + reference]!;
  }

  #placesAt(slot: number): number[] {
    const places: number[] = [];
    for (let place = this.firstAt(slot); place !== none; place = this.after(place)) places.push(place);
    return places;
  }

  #takePlace(): number {
    if (this.#free !== none) {
      const place = this.#free;
      this.#free = this.#next[place]!;
      return place;
    }
    if (this.#used === this.#next.length) {
      const capacity = nextCapacity(this.#used);
      this.#kept = grown(this.#kept, eventWords * capacity);
      this.#next = grown(this.#next, capacity);
    }
    return this.#used++;
  }
}
