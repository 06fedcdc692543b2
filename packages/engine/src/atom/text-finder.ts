import type { Alphabet } from "./alphabet.ts";
import { GramFilter } from "./gram-filter.ts";
import { gramsOf, hashGram, longGram, roll, shortGram, toShort } from "./gram.ts";
import { TextAutomaton } from "./text-automaton.ts";

const lastAscii = 0x7f;
const none = -1;

/** Whether a text may be looked for: a short one would be met nearly everywhere, unless it begins beyond ASCII. */
export function isLongEnough(text: string): boolean {
  return text.length >= shortGram || text.charCodeAt(0) > lastAscii;
}

/** So many letters are compared for each letter of a text; then an automaton takes over. */
const comparedPerLetter = 64;
const leastCompared = 1024;

/**
 * Finds which of many texts stand anywhere in another. Each of them is looked for by its rarest four letters, as far as
 * the others tell: where they are met the rest is compared (S. Wu and U. Manber, 1994, look at ends alike). Where that
 * would take too long, all goes through an automaton.
 */
export class TextFinder {
  readonly #texts: readonly string[];
  readonly #alphabet: Alphabet;
  readonly #letters: Uint16Array;
  readonly #long: GramFilter;
  readonly #short: GramFilter;
  /** A hash table: the gram, less 1 where there is none, and the first of the texts that are looked for by it. */
  readonly #grams: Int32Array;
  readonly #firsts: Int32Array;
  readonly #mask: number;
  /** By text: where its gram ends in it, and the next text of the gram. */
  readonly #gramEnds: Int32Array;
  readonly #nexts: Int32Array;
  /** The letters of all texts, and by text where its own begin. */
  readonly #spelt: Uint16Array;
  readonly #starts: Int32Array;
  /** The first of those without a gram, which begin beyond ASCII. */
  #strays = none;
  /** By text: the search in which it was last found. */
  readonly #foundIn: Int32Array;
  #search = 0;
  #automaton: TextAutomaton | undefined;

  /** The texts are different and long enough. */
  constructor(texts: readonly string[], alphabet: Alphabet) {
    this.#texts = texts;
    this.#alphabet = alphabet;
    this.#letters = alphabet.letters;
    this.#foundIn = new Int32Array(texts.length);
    this.#gramEnds = new Int32Array(texts.length);
    this.#nexts = new Int32Array(texts.length).fill(none);
    this.#starts = new Int32Array(texts.length + 1);
    for (const [index, text] of texts.entries()) this.#starts[index + 1] = this.#starts[index]! + text.length;
    this.#spelt = new Uint16Array(this.#starts[texts.length]!);
    let size = 16;
    while (size < 2 * texts.length) size *= 2;
    this.#grams = new Int32Array(size).fill(none);
    this.#firsts = new Int32Array(size);
    this.#mask = size - 1;
    const all = texts.map((text) => gramsOf(text, alphabet));
    const chosen = chooseRarest(all);
    for (const index of texts.keys()) this.#add(index, all[index]!, chosen[index]!);
    const isShort = (index: number) => texts[index]!.length === shortGram;
    const gramOf = (index: number) => all[index]![chosen[index]!]!;
    const known = [...texts.keys()].filter((index) => chosen[index] !== none);
    this.#long = new GramFilter(known.filter((index) => !isShort(index)).map(gramOf));
    this.#short = new GramFilter(known.filter(isShort).map(gramOf));
  }

  /**
   * Adds the index of every text that stands in `text`, each once. False: it met a code unit beyond `highestCode`, and
   * what it found is not all there is.
   */
  find(text: string, found: number[], highestCode: number): boolean {
    const letters = this.#letters;
    const long = this.#long;
    const short = this.#short;
    const before = found.length;
    const length = text.length;
    this.#search = (this.#search + 1) | 0;
    let left = comparedPerLetter * length + leastCompared;
    let window = 0;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code > lastAscii) {
        if (code > highestCode) return false;
        if (this.#strays !== none) left -= this.#compareAll(text, at, this.#strays, found);
      }
      window = roll(window, letters[code]!);
      if (long.mayHave(window)) left -= this.#meet(text, at, window, found);
      const shortWindow = toShort(window);
      if (short.mayHave(shortWindow)) left -= this.#meet(text, at, shortWindow, found);
      if (left < 0) {
        found.length = before;
        this.#automaton ??= new TextAutomaton(this.#texts, this.#alphabet);
        return this.#automaton.find(text, found, highestCode);
      }
    }
    return true;
  }

  #meet(text: string, at: number, gram: number, found: number[]): number {
    for (let slot = hashGram(gram) & this.#mask; this.#grams[slot] !== none; slot = (slot + 1) & this.#mask) {
      if (this.#grams[slot] === gram) return this.#compareAll(text, at, this.#firsts[slot]!, found);
    }
    return 0;
  }

  /** Adds those of the texts of one gram that stand where it ends at `at`; says how many letters were compared. */
  #compareAll(text: string, at: number, first: number, found: number[]): number {
    let compared = 0;
    for (let index = first; index !== none; index = this.#nexts[index]!) {
      if (this.#foundIn[index] === this.#search) continue;
      const same = this.#compare(text, at - this.#gramEnds[index]!, index);
      compared += same + 1;
      if (same < this.#starts[index + 1]! - this.#starts[index]!) continue;
      this.#foundIn[index] = this.#search;
      found.push(index);
    }
    return compared;
  }

  /** How many letters of a text are the same as those from a place on. */
  #compare(text: string, from: number, index: number): number {
    const start = this.#starts[index]!;
    const length = this.#starts[index + 1]! - start;
    if (from < 0 || from + length > text.length) return 0;
    for (let at = 0; at < length; at++) {
      if (this.#letters[text.charCodeAt(from + at)] !== this.#spelt[start + at]) return at;
    }
    return length;
  }

  #add(index: number, grams: readonly number[], chosen: number): void {
    const text = this.#texts[index]!;
    for (let at = 0; at < text.length; at++) {
      this.#spelt[this.#starts[index]! + at] = this.#alphabet.add(text.charCodeAt(at));
    }
    if (chosen === none) {
      this.#nexts[index] = this.#strays;
      this.#strays = index;
      return;
    }
    const gram = grams[chosen]!;
    this.#gramEnds[index] = chosen + Math.min(text.length, longGram) - 1;
    let slot = hashGram(gram) & this.#mask;
    while (this.#grams[slot] !== none && this.#grams[slot] !== gram) slot = (slot + 1) & this.#mask;
    this.#nexts[index] = this.#grams[slot] === gram ? this.#firsts[slot]! : none;
    this.#grams[slot] = gram;
    this.#firsts[slot] = index;
  }
}

/** For each text the place of the gram that the fewest texts have: what many rules ask for many events have, too. */
function chooseRarest(grams: readonly (readonly number[])[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const own of grams) for (const gram of new Set(own)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return grams.map((own) => {
    let rarest = none;
    for (const [at, gram] of own.entries()) {
      if (rarest === none || counts.get(gram)! < counts.get(own[rarest]!)!) rarest = at;
    }
    return rarest;
  });
}
