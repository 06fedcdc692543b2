import type { Candidate } from "../rule/candidate.ts";
import { parseStoredCandidate, toStoredCandidate } from "../rule/stored-candidates.ts";

/** Gathers the events that a state refers to while it is saved. Each is saved once, however many keys or steps hold it. */
export class EventWriter {
  readonly #places = new Map<Candidate | number, number>();
  readonly #texts: string[];
  /** References of which the texts are not read yet. */
  #unread: number[] = [];
  #read: (reference: number) => string = () => "";

  /** `texts`: of events that are saved already. */
  constructor(texts: readonly string[] = []) {
    this.#texts = [...texts];
  }

  /** The place of an event among those saved: what a saved state holds in its stead. One object has one place. */
  placeOf(candidate: Candidate): number {
    return this.#places.get(candidate) ?? this.#add(candidate, toStoredCandidate(candidate));
  }

  /** The same of an event that lies in a store, one for all states that are saved together, from which `read` gives its text. */
  placeOfKept(reference: number, read: (reference: number) => string): number {
    const known = this.#places.get(reference);
    if (known !== undefined) return known;
    const place = this.#add(reference, "");
    this.#unread.push(reference);
    this.#read = read;
    return place;
  }

  /** By their places; to be asked for when all states are saved. What lies in a store is read as it lies there. */
  get texts(): readonly string[] {
    const inOrder = Float64Array.from(this.#unread).toSorted();
    for (const reference of inOrder) this.#texts[this.#places.get(reference)!] = this.#read(reference);
    this.#unread = [];
    return this.#texts;
  }

  #add(identity: Candidate | number, text: string): number {
    const place = this.#texts.push(text) - 1;
    this.#places.set(identity, place);
    return place;
  }
}

/** Gives back the events of a saved state. */
export class EventReader {
  readonly #texts: readonly string[];
  readonly #read: (Candidate | undefined)[] = [];

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** The event at a place: always the same object, as it was one before. */
  at(place: number): Candidate {
    return (this.#read[place] ??= parseStoredCandidate(this.textAt(place)));
  }

  /** The same as the text of `toStoredCandidate`, unread: for those who keep texts. */
  textAt(place: number): string {
    const text = this.#texts[place];
    if (text === undefined) throw new Error(`A saved state has no event at ${place}.`);
    return text;
  }
}
