import type { Alphabet } from "./alphabet.ts";
import { BeginningFilter, mayBeLong, mayBeShort, roll, width } from "./beginning-filter.ts";
import { createTextTrie, endAt, none, parentAt, stride, type TrieTables } from "./text-trie.ts";

/** So many steps for each letter of a text are spent on texts that only begin; then the automaton takes over. */
const stepsPerLetter = 8;
const leastSteps = 256;
const lastAscii = 0x7f;

/**
 * Finds which of many texts stand anywhere in another. Few places are the beginning of one: from these the trie is
 * walked. Where that would take too long, all goes through the automaton of A. Aho and M. Corasick (1975) over the same
 * trie, whose time is linear whatever the text is.
 */
export class TextAutomaton {
  readonly #letters: Uint16Array;
  readonly #beginnings: BeginningFilter;
  readonly #tables: TrieTables;
  /** Made when it is needed. */
  #links: Links | undefined;
  /** The less deep first. */
  readonly #states: readonly number[];
  /** By text: the search in which it was last found. */
  readonly #foundIn: Int32Array;
  #search = 0;

  /** The texts are different, and none is empty. */
  constructor(texts: readonly string[], alphabet: Alphabet) {
    this.#letters = alphabet.letters;
    this.#beginnings = new BeginningFilter(texts, alphabet);
    const { tables, states } = createTextTrie(texts, alphabet);
    this.#tables = tables;
    this.#states = states;
    this.#foundIn = new Int32Array(texts.length);
  }

  /**
   * Adds the index of every text that stands in `text`, each once. False: it met a code unit beyond `highestCode`, and
   * what it found is not all there is.
   */
  find(text: string, found: number[], highestCode: number): boolean {
    const letters = this.#letters;
    const beginnings = this.#beginnings;
    const before = found.length;
    const length = text.length;
    this.#search = (this.#search + 1) | 0;
    let steps = stepsPerLetter * length + leastSteps;
    let window = 0;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code > lastAscii) {
        if (code > highestCode) return false;
        if (beginnings.stopsBeyondAscii) steps -= this.#walk(text, at, found);
      }
      window = roll(window, letters[code]!);
      if (mayBeLong(beginnings, window) && at >= width - 1) steps -= this.#walk(text, at - width + 1, found);
      if (mayBeShort(beginnings, window) && at >= width - 2) steps -= this.#walk(text, at - width + 2, found);
      if (steps < 0) {
        found.length = before;
        return this.#findByAutomaton(text, found, highestCode);
      }
    }
    return true;
  }

  /** Finds the texts that begin at a place, and says how many steps that took. */
  #walk(text: string, from: number, found: number[]): number {
    const letters = this.#letters;
    const { states, highestLetter } = this.#tables;
    const length = text.length;
    let state = 0;
    let at = from;
    for (; at < length; at++) {
      const letter = letters[text.charCodeAt(at)]!;
      if (letter === 0 || letter > highestLetter) break;
      const next = states[stride * state]! + letter;
      if (states[stride * next + parentAt] !== state) break;
      state = next;
      const index = states[stride * state + endAt]!;
      if (index !== none && this.#foundIn[index] !== this.#search) {
        this.#foundIn[index] = this.#search;
        found.push(index);
      }
    }
    return at - from;
  }

  #findByAutomaton(text: string, found: number[], highestCode: number): boolean {
    this.#search = (this.#search + 1) | 0;
    const letters = this.#letters;
    const { states, highestLetter } = this.#tables;
    const { fallback, reports } = (this.#links ??= toLinks(this.#tables, this.#states));
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > highestCode) return false;
      const letter = letters[code]!;
      if (letter === 0 || letter > highestLetter) {
        state = 0;
        continue;
      }
      let next = states[stride * state]! + letter;
      while (states[stride * next + parentAt] !== state || next === 0) {
        if (state === 0) {
          next = 0;
          break;
        }
        state = fallback[state]!;
        next = states[stride * state]! + letter;
      }
      state = next;
      if (reports[state] !== 0) this.#report(reports[state]!, found);
    }
    return true;
  }

  /** All texts that end with the state's. What was found before had all of its own suffixes found with it. */
  #report(first: number, found: number[]): void {
    const { fallback, reports } = this.#links!;
    for (let state = first; state !== 0; state = reports[fallback[state]!]!) {
      const index = this.#tables.states[stride * state + endAt]!;
      if (this.#foundIn[index] === this.#search) return;
      this.#foundIn[index] = this.#search;
      found.push(index);
    }
  }
}

/** What makes a trie an automaton. */
interface Links {
  /** By state: the state of the longest proper suffix of its text that the trie knows. */
  readonly fallback: Int32Array;
  /** By state: the nearest state along the fallbacks, itself included, in which a text ends; the root: none does. */
  readonly reports: Int32Array;
}

/** `states`: the less deep first. */
function toLinks(tables: TrieTables, states: readonly number[]): Links {
  const fallback = new Int32Array(tables.size);
  const reports = new Int32Array(tables.size);
  for (const state of states) {
    const parent = tables.states[stride * state + parentAt]!;
    const letter = state - tables.states[stride * parent]!;
    const shorter = parent === 0 ? 0 : step(tables, fallback, fallback[parent]!, letter);
    fallback[state] = shorter;
    reports[state] = tables.states[stride * state + endAt] === none ? reports[shorter]! : state;
  }
  return { fallback, reports };
}

/** Where the longest suffix goes that can take the letter. */
function step({ states }: TrieTables, fallback: Int32Array, from: number, letter: number): number {
  for (let state = from; ; state = fallback[state]!) {
    const next = states[stride * state]! + letter;
    if (next !== 0 && states[stride * next + parentAt] === state) return next;
    if (state === 0) return 0;
  }
}
