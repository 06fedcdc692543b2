import type { TextStore } from "@tocsin/core";
import { parseStoredCandidate, toStoredCandidate, type Candidate } from "../rule/candidate.ts";
import type { EventReader, EventWriter } from "../snapshot/event-table.ts";

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
  /** The place of a kept event in a saved state. */
  readonly toSaved: (reference: number, events: EventWriter) => number;
  /** Keeps the event at a place of a saved state: the reference is the caller's, as one that `keep` returned. */
  readonly fromSaved: (place: number, events: EventReader) => number;
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
  readonly #restored = new RestoredReferences();
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

  readonly toSaved = (reference: number, events: EventWriter): number => events.placeOf(this.read(reference));

  readonly fromSaved = (place: number, events: EventReader): number =>
    this.#restored.at(place, events, this, () => this.keep(events.at(place)));
}

class EventsAsTexts implements EventStore {
  readonly #texts: TextStore;
  readonly #restored = new RestoredReferences();
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

  readonly toSaved = (reference: number, events: EventWriter): number =>
    events.placeOfText(reference, () => this.#texts.read(reference));

  readonly fromSaved = (place: number, events: EventReader): number =>
    this.#restored.at(place, events, this, () => this.#texts.add(events.textAt(place)));
}

/** Finds the events of a saved state that are kept already. INVARIANT: nothing is released while state is restored. */
class RestoredReferences {
  readonly #references = new WeakMap<EventReader, Map<number, number>>();

  at(place: number, events: EventReader, store: EventStore, keep: () => number): number {
    const references = this.#references.get(events) ?? new Map<number, number>();
    this.#references.set(events, references);
    const known = references.get(place);
    if (known !== undefined) {
      store.retain(known);
      return known;
    }
    const reference = keep();
    references.set(place, reference);
    return reference;
  }
}
