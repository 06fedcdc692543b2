import { toTimeText, type CountTrigger, type DistinctTrigger, type JsonValue } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import type { Key } from "../rule/key.ts";
import type { EventReader, EventWriter } from "../snapshot/event-table.ts";
import type { SavedState } from "../snapshot/saved-state.ts";
import { grown } from "../state/columns.ts";
import type { EventStore } from "../state/event-store.ts";
import { KeyTable, type SavedKeys } from "../state/key-table.ts";
import type { DetectorOptions } from "./create-detector.ts";
import type { Detector, Match } from "./match.ts";

/** What is counted of each key: the newest things, the oldest first, each with its time and its newest event. */
export interface Counted {
  /** Nothing of a key that begins. `capacity`: how many slots of keys there may be by now. */
  readonly begin: (slot: number, capacity: number) => void;
  readonly lengthAt: (slot: number) => number;
  /** Of a slot that has something. */
  readonly oldestTimeAt: (slot: number) => number;
  /** Adds what an event brings, which is not before what is there. */
  readonly add: (slot: number, candidate: Candidate, time: number) => void;
  /** Forgets the oldest of a slot that has something. */
  readonly shift: (slot: number) => void;
  /** References, one for each thing counted. */
  readonly referencesAt: (slot: number) => readonly number[];
  readonly save: (slots: readonly number[], events: EventWriter) => JsonValue;
  /** Restores what was saved of so many slots, which have begun. */
  readonly restore: (slots: readonly number[], saved: JsonValue, events: EventReader) => void;
}

type CountingTrigger = Pick<CountTrigger | DistinctTrigger, "atLeast" | "within">;
type WindowOptions = Pick<DetectorOptions, "mostKeys" | "events" | "from">;

type Saved = readonly [keys: SavedKeys, armed: readonly (0 | 1)[], counted: JsonValue];

const noMatches: readonly Match[] = [];

/**
 * Fires at the event that brings what is counted over `(t − w, t]` from below n to n, and can again after it has, at some
 * moment of event time, been below. What expires and what arrives at one instant count together: an event at e is still
 * there just before e + w. A key whose events have all left the window, with a moment to spare, is as one never seen.
 */
export class WindowDetector implements Detector {
  readonly #atLeast: number;
  readonly #within: number;
  readonly #events: EventStore;
  readonly #counted: Counted;
  readonly #keys: KeyTable;
  /** By slot: whether the count has been below since it last fired. */
  #armed = new Uint8Array(0);

  constructor(
    { atLeast, within }: CountingTrigger,
    { mostKeys, events, from }: WindowOptions,
    createCounted: (keys: KeyTable) => Counted,
  ) {
    this.#atLeast = atLeast;
    this.#within = within;
    this.#events = events;
    this.#keys = new KeyTable(within, mostKeys, {
      begin: (slot, capacity) => this.#begin(slot, capacity),
      end: (slot) => this.#end(slot),
    });
    this.#counted = createCounted(this.#keys);
    if (from !== undefined) this.#restore(from);
  }

  get evicted(): number {
    return this.#keys.evicted;
  }

  take(candidate: Candidate): readonly Match[] {
    let matches = noMatches;
    for (const key of candidate.keys) {
      const match = this.#takeKey(candidate, key);
      if (match !== undefined) matches = [...matches, match];
    }
    return matches;
  }

  save(events: EventWriter): JsonValue {
    const slots = [...this.#keys.slots()];
    const armed = slots.map((slot) => (this.#armed[slot] === 1 ? 1 : 0));
    return [this.#keys.save(), armed, this.#counted.save(slots, events)] satisfies Saved;
  }

  #restore({ value, events }: SavedState): void {
    const [keys, armed, counted] = value as Saved;
    const slots = this.#keys.restore(keys);
    for (const [place, slot] of slots.entries()) if (slot >= 0) this.#armed[slot] = armed[place]!;
    this.#counted.restore(slots, counted, events);
  }

  #takeKey(candidate: Candidate, { id }: Key): Match | undefined {
    const time = candidate.time ?? 0;
    const slot = this.#keys.take(id, time);
    const counted = this.#counted;
    if (time > this.#keys.timeBefore) {
      // INVARIANT: with one of the n newest gone, the count has been below n before this event.
      while (counted.lengthAt(slot) > 0 && counted.oldestTimeAt(slot) + this.#within < time) counted.shift(slot);
      if (counted.lengthAt(slot) < this.#atLeast) this.#armed[slot] = 1;
    }
    counted.add(slot, candidate, time);
    while (counted.lengthAt(slot) > this.#atLeast) counted.shift(slot);
    if (this.#armed[slot] === 0 || counted.lengthAt(slot) < this.#atLeast) return undefined;
    if (counted.oldestTimeAt(slot) <= time - this.#within) return undefined;
    this.#armed[slot] = 0;
    return this.#toMatch(id, slot, time);
  }

  /** The key is spelt as in the first of the events. */
  #toMatch(id: string, slot: number, time: number): Match {
    const references = new Set(this.#counted.referencesAt(slot));
    const [first, ...others] = [...references].map((reference) => this.#events.read(reference));
    const key = first?.keys.find((each) => each.id === id);
    if (first === undefined || key === undefined) throw new Error("A window fired without an event of its key.");
    const window = { start: time - this.#within, end: time };
    const measured = this.#atLeast;
    return { key, events: [first, ...others], time, what: toTimeText(time), measured, window };
  }

  #begin(slot: number, capacity: number): void {
    if (capacity > this.#armed.length) this.#armed = grown(this.#armed, capacity);
    this.#armed[slot] = 1;
    this.#counted.begin(slot, capacity);
  }

  #end(slot: number): void {
    while (this.#counted.lengthAt(slot) > 0) this.#counted.shift(slot);
  }
}
