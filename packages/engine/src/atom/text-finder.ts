import type { Alphabet } from "./alphabet.ts";
import { GramTable, gramEndAt, lengthAt, nextAt, none, recordSize, startAt } from "./gram-table.ts";
import { gramLengths, hashGram, lastFour, lastThree, roll } from "./gram.ts";
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

/**
 * Finds which of many texts stand anywhere in another. Each is looked for by its rarest few letters, as far as the
 * others tell: where these are met the rest is compared (after S. Wu and U. Manber, 1994). Where that would take too
 * long, all goes through an automaton.
 */
export class TextFinder {
  readonly #texts: readonly string[];
  readonly #alphabet: Alphabet;
  /** By the lengths of their grams. */
  readonly #long: GramTable;
  readonly #middle: GramTable;
  readonly #short: GramTable;
  /** What is to be known of a text, side by side: see `recordSize`. */
  readonly #records: Int32Array;
  /** The letters of all texts. */
  readonly #spelt: Uint16Array;
  /** Some are too short for a gram, and begin beyond ASCII: where a text has such code units the automaton finds all. */
  readonly #hasStrays: boolean;
  /** By text: the search in which it was last found. */
  readonly #foundIn: Int32Array;
  #search = 0;
  /** The last letters that were gone over, and where grams may end among these. */
  #window = 0;
  readonly #hitPlaces = new Int32Array(blockLength);
  readonly #hitWindows = new Int32Array(blockLength);
  /** By place: 1 for a long gram, 2 for a middle one, 4 for a short one, and sums of these. */
  readonly #hitKinds = new Uint8Array(blockLength);
  #automaton: TextAutomaton | undefined;

  /** The texts are different and long enough. */
  constructor(texts: readonly string[], alphabet: Alphabet) {
    this.#texts = texts;
    this.#alphabet = alphabet;
    this.#foundIn = new Int32Array(texts.length);
    this.#records = new Int32Array(recordSize * texts.length);
    for (let index = 0, start = 0; index < texts.length; index++) {
      const { length } = texts[index]!;
      this.#records.set([0, none, start, length], recordSize * index);
      start += length;
    }
    this.#spelt = spell(texts.join(""), alphabet);
    const [long, middle, short] = gramLengths.map((length, at) => {
      const longer = gramLengths[at - 1] ?? Number.POSITIVE_INFINITY;
      const own = texts.flatMap((text, index) =>
        text.length >= length && text.length < longer ? { text, index } : [],
      );
      return new GramTable(length, own, alphabet, this.#records);
    });
    [this.#long, this.#middle, this.#short] = [long!, middle!, short!];
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
    for (let from = 0; from < text.length; from += blockLength) {
      const count = this.#scan(text, from, Math.min(text.length, from + blockLength), highest);
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
    const { bits: longBits, mask: longMask } = this.#long;
    const { bits: middleBits, mask: middleMask } = this.#middle;
    const { bits: shortBits, mask: shortMask } = this.#short;
    const places = this.#hitPlaces;
    const windows = this.#hitWindows;
    const hitKinds = this.#hitKinds;
    let count = 0;
    let window = this.#window;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code > highestCode) return -1;
      window = roll(window, letters[code]!);
      const long = hashGram(window) & longMask;
      const middle = hashGram(lastFour(window)) & middleMask;
      const short = hashGram(lastThree(window)) & shortMask;
      const kinds =
        ((longBits[long >>> 5]! >>> long) & 1) |
        (((middleBits[middle >>> 5]! >>> middle) & 1) << 1) |
        (((shortBits[short >>> 5]! >>> short) & 1) << 2);
      if (kinds === 0) continue;
      places[count] = at;
      windows[count] = window;
      hitKinds[count] = kinds;
      count++;
    }
    this.#window = window;
    return count;
  }

  #findByAutomaton(text: string, found: number[], highestCode: number): boolean {
    this.#automaton ??= new TextAutomaton(this.#texts, this.#alphabet);
    return this.#automaton.find(text, found, highestCode);
  }

  /** Adds the texts whose grams end at a place that was noted; says how many letters were compared. */
  #meet(text: string, hit: number, found: number[]): number {
    const at = this.#hitPlaces[hit]!;
    const window = this.#hitWindows[hit]!;
    const kinds = this.#hitKinds[hit]!;
    let compared = 1;
    if ((kinds & 1) !== 0) compared += this.#compareAll(text, at, this.#long.firstOf(window), found);
    if ((kinds & 2) !== 0) compared += this.#compareAll(text, at, this.#middle.firstOf(lastFour(window)), found);
    if ((kinds & 4) !== 0) compared += this.#compareAll(text, at, this.#short.firstOf(lastThree(window)), found);
    return compared;
  }

  /** Adds those of the texts of one gram that stand where it ends at `at`; says how many letters were compared. */
  #compareAll(text: string, at: number, first: number, found: number[]): number {
    const records = this.#records;
    let compared = 0;
    for (let index = first; index !== none; index = records[recordSize * index + nextAt]!) {
      compared++;
      if (this.#foundIn[index] === this.#search) continue;
      const record = recordSize * index;
      const length = records[record + lengthAt]!;
      const same = this.#compare(text, at - records[record + gramEndAt]!, records[record + startAt]!, length);
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
    const spelt = this.#spelt;
    for (let at = 0; at < length; at++) {
      if (letters[text.charCodeAt(from + at)] !== spelt[start + at]) return at;
    }
    return length;
  }
}

/** By UTF-16 code units. */
function spell(text: string, alphabet: Alphabet): Uint16Array {
  const letters = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) letters[at] = alphabet.add(text.charCodeAt(at));
  return letters;
}
