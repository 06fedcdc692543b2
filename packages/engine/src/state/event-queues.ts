import type { JsonValue } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import type { EventReader, EventWriter } from "../snapshot/event-table.ts";
import { grown, nextCapacity } from "./columns.ts";
import type { EventStore } from "./event-store.ts";

const none = -1;

type Saved = readonly [lengths: readonly number[], times: readonly number[], events: readonly number[]];

/**
 * For every slot its events, oldest first: times and references, as many as there are, in one pool for all slots. An
 * event that leaves is released.
 *
 *     first, last  [ 4 · 1 ]     by slot
 *     next         [ · 2 · · 0 ]  by place in the pool; of a free place the next free one
 */
export class EventQueues {
  readonly #events: EventStore;
  #first = new Int32Array(0);
  #last = new Int32Array(0);
  #lengths = new Int32Array(0);
  #times = new Float64Array(0);
  #references = new Float64Array(0);
  #next = new Int32Array(0);
  #free = none;
  /** Places that were ever in use. */
  #used = 0;

  constructor(events: EventStore) {
    this.#events = events;
  }

  /** An empty queue. `capacity`: how many slots there may be by now. */
  begin(slot: number, capacity: number): void {
    if (capacity > this.#lengths.length) {
      this.#first = grown(this.#first, capacity);
      this.#last = grown(this.#last, capacity);
      this.#lengths = grown(this.#lengths, capacity);
    }
    this.#lengths[slot] = 0;
  }

  lengthAt(slot: number): number {
    return this.#lengths[slot]!;
  }

  /** Of a queue that is not empty. */
  oldestTimeAt(slot: number): number {
    return this.#times[this.#first[slot]!]!;
  }

  /** Of a queue that is not empty. */
  newestTimeAt(slot: number): number {
    return this.#times[this.#last[slot]!]!;
  }

  /** The place of the oldest event; -1: there is none. */
  firstAt(slot: number): number {
    return this.#lengths[slot] === 0 ? none : this.#first[slot]!;
  }

  /** The place of the event after the one at a place; -1: there is none. */
  after(place: number): number {
    return this.#next[place]!;
  }

  timeOf(place: number): number {
    return this.#times[place]!;
  }

  /** Adds an event that is not before the others. */
  add(slot: number, candidate: Candidate, time: number): void {
    this.#push(slot, time, this.#events.keep(candidate));
  }

  #push(slot: number, time: number, reference: number): void {
    const place = this.#takePlace();
    this.#times[place] = time;
    this.#references[place] = reference;
    this.#next[place] = none;
    if (this.#lengths[slot]!++ === 0) this.#first[slot] = place;
    else this.#next[this.#last[slot]!] = place;
    this.#last[slot] = place;
  }

  /** Releases the oldest event of a queue that is not empty. */
  shift(slot: number): void {
    this.removeAfter(slot, none);
  }

  /** Releases the event after the one at a place of a queue; -1: the oldest. There must be one. */
  removeAfter(slot: number, previous: number): void {
    const place = previous === none ? this.#first[slot]! : this.#next[previous]!;
    if (previous === none) this.#first[slot] = this.#next[place]!;
    else this.#next[previous] = this.#next[place]!;
    if (this.#next[place] === none) this.#last[slot] = previous;
    this.#lengths[slot]!--;
    this.#next[place] = this.#free;
    this.#free = place;
    this.#events.release(this.#references[place]!);
  }

  /** Releases the events before a time. */
  removeBefore(slot: number, time: number): void {
    while (this.#lengths[slot]! > 0 && this.oldestTimeAt(slot) < time) this.removeAfter(slot, none);
  }

  clear(slot: number): void {
    while (this.#lengths[slot]! > 0) this.removeAfter(slot, none);
  }

  /** Oldest first. */
  referencesAt(slot: number): number[] {
    return this.#placesAt(slot).map((place) => this.#references[place]!);
  }

  save(slots: readonly number[], events: EventWriter): JsonValue {
    const places = slots.flatMap((slot) => this.#placesAt(slot));
    return [
      slots.map((slot) => this.#lengths[slot]!),
      places.map((place) => this.#times[place]!),
      places.map((place) => this.#events.toSaved(this.#references[place]!, events)),
    ] satisfies Saved;
  }

  /** Restores what was saved of so many slots, which are empty. */
  restore(slots: readonly number[], saved: JsonValue, events: EventReader): void {
    const [lengths, times, saveds] = saved as Saved;
    let at = 0;
    for (const [index, slot] of slots.entries()) {
      for (const end = at + lengths[index]!; at < end; at++) {
        this.#push(slot, times[at]!, this.#events.fromSaved(saveds[at]!, events));
      }
    }
  }

  #placesAt(slot: number): number[] {
    const places: number[] = [];
    let place = this.#first[slot]!;
    for (let left = this.#lengths[slot]!; left > 0; left--) {
      places.push(place);
      place = this.#next[place]!;
    }
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
      this.#times = grown(this.#times, capacity);
      this.#references = grown(this.#references, capacity);
      this.#next = grown(this.#next, capacity);
    }
    return this.#used++;
  }
}
