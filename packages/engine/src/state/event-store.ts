import type { TextStore } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import { parseStoredCandidate, toStoredCandidate } from "../rule/stored-candidates.ts";
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

/** How an event is written as one line of text, and read again. */
export interface EventForm {
  readonly toText: (candidate: Candidate) => string;
  readonly parseText: (text: string) => Candidate;
}

const wholeCandidates: EventForm = { toText: toStoredCandidate, parseText: parseStoredCandidate };

/** `texts`: where the events lie; without it, in memory as they are. */
export function createEventStore(texts?: TextStore, form = wholeCandidates): EventStore {
  return texts === undefined ? new EventsInMemory(form) : new EventsAsTexts(texts, form);
}

class EventsInMemory implements EventStore {
  readonly #form: EventForm;
  /** Texts are of a saved state and not asked for so far: most are never. */
  readonly #candidates: (Candidate | string | undefined)[] = [];
  readonly #holds: number[] = [];
  /** Released places. */
  readonly #free: number[] = [];
  readonly #restored = new RestoredReferences();
  #newest: Candidate | undefined;
  #newestReference = -1;

  constructor(form: EventForm) {
    this.#form = form;
  }

  readonly keep = (candidate: Candidate): number => {
    if (candidate === this.#newest) {
      this.retain(this.#newestReference);
      return this.#newestReference;
    }
    this.#newest = candidate;
    this.#newestReference = this.#add(candidate);
    return this.#newestReference;
  };

  readonly retain = (reference: number): void => {
    this.#holds[reference]!++;
  };

  readonly read = (reference: number): Candidate => {
    const candidate = this.#candidates[reference];
    if (candidate === undefined) throw new Error(`No event is kept under ${reference}.`);
    if (typeof candidate !== "string") return candidate;
    const parsed = this.#form.parseText(candidate);
    this.#candidates[reference] = parsed;
    return parsed;
  };

  readonly release = (reference: number): void => {
    if (--this.#holds[reference]! > 0) return;
    this.#candidates[reference] = undefined;
    this.#free.push(reference);
    if (reference === this.#newestReference) this.#newest = undefined;
  };

  readonly toSaved = (reference: number, events: EventWriter): number => events.placeOfKept(reference, this.#toText);

  readonly fromSaved = (place: number, events: EventReader): number =>
    this.#restored.at(place, events, this, () => this.#add(events.textAt(place)));

  readonly #toText = (reference: number): string => {
    const candidate = this.#candidates[reference];
    return typeof candidate === "string" ? candidate : this.#form.toText(this.read(reference));
  };

  #add(candidate: Candidate | string): number {
    const reference = this.#free.pop() ?? this.#candidates.length;
    this.#candidates[reference] = candidate;
    this.#holds[reference] = 1;
    return reference;
  }
}

class EventsAsTexts implements EventStore {
  readonly #texts: TextStore;
  readonly #form: EventForm;
  readonly #restored = new RestoredReferences();
  #newest: Candidate | undefined;
  #newestReference = -1;

  constructor(texts: TextStore, form: EventForm) {
    this.#texts = texts;
    this.#form = form;
  }

  readonly keep = (candidate: Candidate): number => {
    if (candidate === this.#newest) this.#texts.retain(this.#newestReference);
    else {
      this.#newestReference = this.#texts.add(this.#form.toText(candidate));
      this.#newest = candidate;
    }
    return this.#newestReference;
  };

  readonly retain = (reference: number): void => this.#texts.retain(reference);

  readonly #readText = (reference: number): string => this.#texts.read(reference);

  readonly read = (reference: number): Candidate => this.#form.parseText(this.#readText(reference));

  readonly release = (reference: number): void => {
    // INVARIANT: the newest reference is held at least once, so that its text may be retained.
    if (reference === this.#newestReference) this.#newest = undefined;
    this.#texts.release(reference);
  };

  readonly toSaved = (reference: number, events: EventWriter): number => events.placeOfKept(reference, this.#readText);

  readonly fromSaved = (place: number, events: EventReader): number =>
    this.#restored.at(place, events, this, () => this.#texts.add(events.textAt(place)));
}

/** Finds the events of a saved state that are kept already. INVARIANT: nothing is released while state is restored. */
class RestoredReferences {
  /** By their places. */
  readonly #references = new WeakMap<EventReader, (number | undefined)[]>();

  at(place: number, events: EventReader, store: EventStore, keep: () => number): number {
    const references = this.#references.get(events) ?? [];
    this.#references.set(events, references);
    const known = references[place];
    if (known === undefined) return (references[place] = keep());
    store.retain(known);
    return known;
  }
}
