import type { Alphabet } from "./alphabet.ts";
import { GramIndex, none, type SpeltTexts } from "./gram-index.ts";
import { hashGram, lastFour, roll } from "./gram.ts";
import { TextAutomaton } from "./text-automaton.ts";

const lastAscii = 0x7f;
const shortestAscii = 3;

/** Whether a text may be looked for: a short one would be met nearly everywhere, unless it begins beyond ASCII. */
export function isLongEnough(text: string): boolean {
  return text.length >= shortestAscii || text.charCodeAt(0) > lastAscii;
}

/** So many letters are compared for each letter of a text; then an automaton takes over. */
const comparedPerLetter = 64;
const leastCompared = 1024;

/** So many letters are gone over at once. */
const blockLength = 512;

/** A longer text is gone over as bytes: to read these takes half the time, which makes up for the copy. */
const shortLength = 256;
const copiedLength = 64 * blockLength;
const longLength = 8 * blockLength;
/** So many ASCII letters of such a text, and room by which it shows that there are others. */
const copied = Buffer.allocUnsafeSlow(copiedLength + 4);

/**
 * Finds which of many texts stand anywhere in another. Each is looked for by its rarest few letters, as far as the
 * others tell: where these are met the rest is compared (after S. Wu and U. Manber, 1994). Where that would take too
 * long, all goes through an automaton.
 */
export class TextFinder {
  readonly #texts: readonly string[];
  readonly #alphabet: Alphabet;
  readonly #grams: GramIndex;
  readonly #spelt: SpeltTexts;
  /** Some are too short for a gram, and begin beyond ASCII: where a text has such code units the automaton finds all. */
  readonly #hasStrays: boolean;
  /** By text: the search in which it was last found. */
  readonly #foundIn: Int32Array;
  #search = 0;
  /** The last letters that were gone over, and where grams may end among these. */
  #window = 0;
  readonly #hitPlaces = new Int32Array(blockLength);
  readonly #hitWindows = new Int32Array(blockLength);
  #automaton: TextAutomaton | undefined;

  /** The texts are different and long enough. */
  constructor(texts: readonly string[], alphabet: Alphabet) {
    this.#texts = texts;
    this.#alphabet = alphabet;
    this.#foundIn = new Int32Array(texts.length);
    this.#spelt = spell(texts, alphabet);
    this.#grams = new GramIndex(this.#spelt);
    this.#hasStrays = texts.some(({ length }) => length < shortestAscii);
  }

  /**
   * Adds the index of every text that stands in `text`, each once. False: it met a code unit beyond `highestCode`, and
   * what it found is not all there is.
   */
  find(text: string, found: number[], highestCode: number): boolean {
    const before = found.length;
    const highest = this.#hasStrays ? Math.min(highestCode, lastAscii) : highestCode;
    this.#search = (this.#search + 1) | 0;
    let left = comparedPerLetter * text.length + leastCompared;
    this.#window = 0;
    // Beyond ASCII a text is asked for again.
    const mayBeCopied = text.length > shortLength && highestCode === lastAscii;
    let isCopied = false;
    for (let from = 0; from < text.length; from += blockLength) {
      const to = Math.min(text.length, from + blockLength);
      if (from % copiedLength === 0) isCopied = mayBeCopied && copyAscii(text, from);
      const count = isCopied ? this.#scanCopied(from, to) : this.#scan(text, from, to, highest);
      if (count < 0 && highest === highestCode) return false;
      if (count < 0) left = -1;
      for (let hit = 0; hit < count; hit++) left -= this.#meet(text, hit, found);
      if (left < 0) {
        found.length = before;
        return this.#findByAutomaton(text, found, highestCode);
      }
    }
    return true;
  }

  /**
   * Notes the places where the letters of a gram may end, and says how many; -1: it met a code unit beyond `highestCode`.
   * INVARIANT: it calls nothing, so that what is the same for all letters is read once.
   */
  #scan(text: string, from: number, to: number, highestCode: number): number {
    const { letters } = this.#alphabet;
    const { bits, shift } = this.#grams;
    const places = this.#hitPlaces;
    const windows = this.#hitWindows;
    let count = 0;
    let window = this.#window;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code > highestCode) return -1;
      window = roll(window, letters[code]!);
      const bit = hashGram(lastFour(window)) >>> shift;
      if (((bits[bit >>> 5]! >>> bit) & 1) === 0) continue;
      places[count] = at;
      windows[count] = window;
      count++;
    }
    this.#window = window;
    return count;
  }

  /** The same for letters that were copied, which are ASCII. Apart, for a loop that calls nothing reads letters in one way. */
  #scanCopied(from: number, to: number): number {
    const { letters } = this.#alphabet;
    const { bits, shift } = this.#grams;
    const places = this.#hitPlaces;
    const windows = this.#hitWindows;
    const bytes = copied;
    const before = from - (from % copiedLength);
    let count = 0;
    let window = this.#window;
    for (let at = from; at < to; at++) {
      window = roll(window, letters[bytes[at - before]!]!);
      const bit = hashGram(lastFour(window)) >>> shift;
      if (((bits[bit >>> 5]! >>> bit) & 1) === 0) continue;
      places[count] = at;
      windows[count] = window;
      count++;
    }
    this.#window = window;
    return count;
  }

  #findByAutomaton(text: string, found: number[], highestCode: number): boolean {
    this.#automaton ??= new TextAutomaton(this.#texts, this.#alphabet);
    return this.#automaton.find(text, found, highestCode);
  }

  /** Adds the texts whose grams end at a place that was noted and that stand there; says how many letters were compared. */
  #meet(text: string, hit: number, found: number[]): number {
    const grams = this.#grams;
    const { starts } = this.#spelt;
    const at = this.#hitPlaces[hit]!;
    const window = this.#hitWindows[hit]!;
    let compared = 1;
    for (let node = grams.firstNode(window); node !== none; node = grams.nextNode(node)) {
      compared++;
      const index = grams.textAt(node, window);
      if (index === none || this.#foundIn[index] === this.#search) continue;
      const start = starts[index]!;
      const length = starts[index + 1]! - start;
      const same = this.#compare(text, at - grams.endOf(index), start, length);
      compared += same;
      if (same < length) continue;
      this.#foundIn[index] = this.#search;
      found.push(index);
    }
    return compared;
  }

  /** How many letters from a place on are the same as those that are spelt from `start` on. */
  #compare(text: string, from: number, start: number, length: number): number {
    if (from < 0 || from + length > text.length) return 0;
    const { letters } = this.#alphabet;
    const spelt = this.#spelt.letters;
    for (let at = 0; at < length; at++) {
      if (letters[text.charCodeAt(from + at)] !== spelt[start + at]) return at;
    }
    return length;
  }
}

/** Copies as many letters as there is room for; false: one of these is beyond ASCII. */
function copyAscii(text: string, from: number): boolean {
  const part = text.length > copiedLength ? text.slice(from, from + copiedLength) : text;
  // Of most long texts that hold such a letter the beginning does.
  if (part.length > longLength && copied.write(part.slice(0, blockLength)) !== blockLength) return false;
  return copied.write(part) === part.length;
}

/** By UTF-16 code units. */
function spell(texts: readonly string[], alphabet: Alphabet): SpeltTexts {
  const starts = new Int32Array(texts.length + 1);
  for (let text = 0; text < texts.length; text++) starts[text + 1] = starts[text]! + texts[text]!.length;
  const letters = new Uint16Array(starts[texts.length]!);
  let place = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) letters[place++] = alphabet.add(text.charCodeAt(at));
  }
  return { letters, starts };
}
