import type { Candidate } from "../../rule/candidate.ts";
import type { EventReader, EventWriter } from "../../snapshot/event-table.ts";

/** An alert names so many of its events, the newest. */
const mostOfKey = 100;
/** All keys of a rule hold so many events together; beyond, a key that takes a new event gives up its oldest. */
const mostOfRule = 500_000;

/** As a saved state has it. */
export type SavedEvents = readonly [total: number, events: readonly number[]];

/** How many events a rule holds. */
export interface HeldCount {
  held: number;
}

/** The newest events of one key: what its alert will name. Their number stays known. */
export class HeldEvents {
  readonly #count: HeldCount;
  readonly #events: Candidate[] = [];
  total = 0;

  constructor(count: HeldCount) {
    this.#count = count;
  }

  static from(count: HeldCount, [total, places]: SavedEvents, events: EventReader): HeldEvents {
    const held = new HeldEvents(count);
    for (const place of places) held.add(events.at(place));
    held.total = total;
    return held;
  }

  save(events: EventWriter): SavedEvents {
    return [this.total, this.#events.map((candidate) => events.placeOf(candidate))];
  }

  get newest(): readonly Candidate[] {
    return this.#events;
  }

  add(candidate: Candidate): void {
    const events = this.#events;
    this.total++;
    events.push(candidate);
    this.#count.held++;
    const isFull = events.length > mostOfKey || (this.#count.held > mostOfRule && events.length > 1);
    if (isFull) this.#drop(1);
  }

  /** Forgets the events up to a time, `gone` of them in all. */
  removeUntil(time: number, gone: number): void {
    this.total -= gone;
    const kept = this.#events.findIndex((candidate) => (candidate.time ?? 0) > time);
    this.#drop(kept < 0 ? this.#events.length : kept);
  }

  /** To be called when the key is forgotten. */
  clear(): void {
    this.#drop(this.#events.length);
  }

  #drop(count: number): void {
    this.#events.splice(0, count);
    this.#count.held -= count;
  }
}
