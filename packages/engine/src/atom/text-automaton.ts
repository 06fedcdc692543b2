import type { Alphabet } from "./alphabet.ts";
import { createTextTrie, endAt, none, parentAt, stride, type TrieTables } from "./text-trie.ts";

/**
 * Finds which of many texts stand anywhere in another, in a time that is linear in that one whatever it is: A. Aho and
 * M. Corasick, 1975, over a sparse trie.
 */
export class TextAutomaton {
  readonly #letters: Uint16Array;
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
    const { tables, states } = createTextTrie(texts, alphabet);
    this.#tables = tables;
    this.#fallback = new Int32Array(tables.size);
    this.#reports = new Int32Array(tables.size);
    this.#foundIn = new Int32Array(texts.length);
    for (const state of states) this.#link(state);
  }

  /** Adds the index of every text that stands in `text`, each once. False: it met a code unit beyond `highestCode`. */
  find(text: string, found: number[], highestCode: number): boolean {
    const letters = this.#letters;
    const { states, highestLetter } = this.#tables;
    this.#search = (this.#search + 1) | 0;
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
        state = this.#fallback[state]!;
        next = states[stride * state]! + letter;
      }
      state = next;
      if (this.#reports[state] !== 0) this.#report(this.#reports[state]!, found);
    }
    return true;
  }

  /** All texts that end with the state's. What was found before had all of its own suffixes found with it. */
  #report(first: number, found: number[]): void {
    for (let state = first; state !== 0; state = this.#reports[this.#fallback[state]!]!) {
      const index = this.#tables.states[stride * state + endAt]!;
      if (this.#foundIn[index] === this.#search) return;
      this.#foundIn[index] = this.#search;
      found.push(index);
    }
  }

  /** The states that are less deep are linked before. */
  #link(state: number): void {
    const { states } = this.#tables;
    const parent = states[stride * state + parentAt]!;
    const letter = state - states[stride * parent]!;
    const shorter = parent === 0 ? 0 : this.#step(this.#fallback[parent]!, letter);
    this.#fallback[state] = shorter;
    this.#reports[state] = states[stride * state + endAt] === none ? this.#reports[shorter]! : state;
  }

  /** Where the longest suffix goes that can take the letter. */
  #step(from: number, letter: number): number {
    const { states } = this.#tables;
    for (let state = from; ; state = this.#fallback[state]!) {
      const next = states[stride * state]! + letter;
      if (next !== 0 && states[stride * next + parentAt] === state) return next;
      if (state === 0) return 0;
    }
  }
}
