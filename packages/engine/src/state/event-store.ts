import type { TextStore } from "@tocsin/core";
import { parseStoredCandidate, toStoredCandidate, type Candidate } from "../rule/candidate.ts";

/**
 * The events that the state of rules refers to. State holds numbers; a candidate is read again only when a rule fires.
 *
 * A reference is held by each `keep` that returned it and each `retain`, and good until it was released as often. It is a
 * whole number that a double holds exactly, not negative.
 */
export interface EventStore {
  /** A candidate that is kept several times in a row, as under several keys, is stored once. */
  readonly keep: (candidate: Candidate) => number;
  /** Holds an event that is kept once more. */
  readonly retain: (reference: number) => void;
  /** Equal to what was kept; the same object as long as it was kept in memory. */
  readonly read: (reference: number) => Candidate;
  readonly release: (reference: number) => void;
  /** As `toStoredCandidate` writes what was kept. */
  readonly readText: (reference: number) => string;
  /** Keeps a candidate that `readText` gave. */
  readonly keepText: (text: string) => number;
}

/** `texts`: where the events lie; without it, in memory as they are. */
export function createEventStore(texts?: TextStore): EventStore {
  return texts === undefined ? new EventsInMemory() : new EventsAsTexts(texts);
}

class EventsInMemory implements EventStore {
  readonly #candidates: (Candidate | undefined)[] = [];
  readonly #holds: number[] = [];
  /** Released places. */
  readonly #free: number[] = [];
  #newest: Candidate | undefined;
  #newestReference = -1;

  readonly keep = (candidate: Candidate): number => {
    if (candidate === this.#newest) {
      this.retain(this.#newestReference);
      return this.#newestReference;
    }
    const reference = this.#free.pop() ?? this.#candidates.length;
    this.#candidates[reference] = candidate;
    this.#holds[reference] = 1;
    this.#newest = candidate;
    this.#newestReference = reference;
    return reference;
  };

  readonly retain = (reference: number): void => {
    this.#holds[reference]!++;
  };

  readonly read = (reference: number): Candidate => {
    const candidate = this.#candidates[reference];
    if (candidate === undefined) throw new Error(`No event is kept under ${reference}.`);
    return candidate;
  };

  readonly release = (reference: number): void => {
    if (--this.#holds[reference]! > 0) return;
    this.#candidates[reference] = undefined;
    this.#free.push(reference);
    if (reference === this.#newestReference) this.#newest = undefined;
  };

  readonly readText = (reference: number): string => toStoredCandidate(this.read(reference));

  readonly keepText = (text: string): number => this.keep(parseStoredCandidate(text));
}

class EventsAsTexts implements EventStore {
  readonly #texts: TextStore;
  #newest: Candidate | undefined;
  #newestReference = -1;

  constructor(texts: TextStore) {
    this.#texts = texts;
  }

  readonly keep = (candidate: Candidate): number => {
    if (candidate === this.#newest) this.#texts.retain(this.#newestReference);
    else {
      this.#newestReference = this.#texts.add(toStoredCandidate(candidate));
      this.#newest = candidate;
    }
    return this.#newestReference;
  };

  readonly retain = (reference: number): void => this.#texts.retain(reference);

  readonly read = (reference: number): Candidate => parseStoredCandidate(this.#texts.read(reference));

  readonly release = (reference: number): void => {
    // INVARIANT: the newest reference is held at least once, so that its text may be retained.
    if (reference === this.#newestReference) this.#newest = undefined;
    this.#texts.release(reference);
  };

  readonly readText = (reference: number): string => this.#texts.read(reference);

  readonly keepText = (text: string): number => this.#texts.add(text);
}
