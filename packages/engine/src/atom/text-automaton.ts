import type { Alphabet } from "./alphabet.ts";
import { BeginningFilter } from "./beginning-filter.ts";
import { createTextTrie, none, type TrieTables } from "./text-trie.ts";

/** Finds which of many texts stand anywhere in another: A. Aho and M. Corasick, 1975, over a sparse trie. */
export class TextAutomaton {
  readonly #letters: Uint16Array;
  readonly #beginnings: BeginningFilter;
  readonly #tables: TrieTables;
  /** By state: the state of the longest proper suffix of its text that the trie knows. */
  readonly #fallback: Int32Array;
  /** By state: the nearest state along the fallbacks, itself included, in which a text ends; the root: none does. */
  readonly #reports: Int32Array;
  /** By text: the search in which it was last found. */
  readonly #foundIn: Int32Array;
  #search = 0;

  /** The texts are different, and none is empty. */
  constructor(texts: readonly string[], alphabet: Alphabet) {
    this.#letters = alphabet.letters;
    this.#beginnings = new BeginningFilter(texts, alphabet);
    const { tables, states } = createTextTrie(texts, alphabet);
    this.#tables = tables;
    this.#fallback = new Int32Array(tables.base.length);
    this.#reports = new Int32Array(tables.base.length);
    for (const state of states) {
      const parent = tables.parent[state]!;
      const letter = state - tables.base[parent]!;
      const fallback = parent === 0 ? 0 : step(tables, this.#fallback, this.#fallback[parent]!, letter);
      this.#fallback[state] = fallback;
      this.#reports[state] = tables.ends[state] === none ? this.#reports[fallback]! : state;
    }
    this.#foundIn = new Int32Array(texts.length);
  }

  /**
   * Adds the index of every text that stands in `text`, each once. False: it met a code unit beyond `highestCode`, and
   * what it found is not all there is.
   */
  find(text: string, found: number[], highestCode = 0xffff): boolean {
    const letters = this.#letters;
    const { base, parent, highestLetter } = this.#tables;
    const fallback = this.#fallback;
    const reports = this.#reports;
    this.#search = (this.#search + 1) | 0;
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      if (state === 0) {
        at = this.#beginnings.next(text, at, highestCode);
        if (at === text.length) return true;
        if (at < 0) return false;
      }
      const code = text.charCodeAt(at);
      if (code > highestCode) return false;
      const letter = letters[code]!;
      if (letter === 0 || letter > highestLetter) {
        state = 0;
        continue;
      }
      let next = base[state]! + letter;
      while (parent[next] !== state || next === 0) {
        if (state === 0) {
          next = 0;
          break;
        }
        state = fallback[state]!;
        next = base[state]! + letter;
      }
      state = next;
      if (reports[state] !== 0) this.#report(reports[state]!, found);
    }
    return true;
  }

  /** All texts that end with the state's. What was found before had all of its own suffixes found with it. */
  #report(first: number, found: number[]): void {
    for (let state = first; state !== 0; state = this.#reports[this.#fallback[state]!]!) {
      const index = this.#tables.ends[state]!;
      if (this.#foundIn[index] === this.#search) return;
      this.#foundIn[index] = this.#search;
      found.push(index);
    }
  }
}

/** Where the longest suffix goes that can take the letter. */
function step({ base, parent }: TrieTables, fallback: Int32Array, from: number, letter: number): number {
  for (let state = from; ; state = fallback[state]!) {
    const next = base[state]! + letter;
    if (next !== 0 && parent[next] === state) return next;
    if (state === 0) return 0;
  }
}
