import { parseStoredCandidate, toStoredCandidate, type Candidate } from "../rule/candidate.ts";

/** Gathers the events that a state refers to while it is saved. Each is saved once, however many keys or steps hold it. */
export class EventWriter {
  readonly #places = new Map<unknown, number>();
  readonly #texts: string[];

  /** `texts`: of events that are saved already. */
  constructor(texts: readonly string[] = []) {
    this.#texts = [...texts];
  }

  /** The place of an event among those saved: what a saved state holds in its stead. One object has one place. */
  placeOf(candidate: Candidate): number {
    return this.placeOfText(candidate, () => toStoredCandidate(candidate));
  }

  /** The same of an event that lies elsewhere as the text of `toStoredCandidate`; `identity`: what tells it from every other. */
  placeOfText(identity: unknown, toText: () => string): number {
    const known = this.#places.get(identity);
    if (known !== undefined) return known;
    const place = this.#texts.push(toText()) - 1;
    this.#places.set(identity, place);
    return place;
  }

  /** By their places. */
  get texts(): readonly string[] {
    return this.#texts;
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
