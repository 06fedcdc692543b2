import type { Alphabet } from "./alphabet.ts";

/** Marks a state in which no text ends, and a place that no state takes. */
export const none = -1;

/**
 * States of a trie as they lie in its table, `stride` numbers for each, so that all of one lie side by side; the root is
 * state 0.
 */
export interface TrieTables {
  /**
   * At `stride * state`: where the places of its children begin, the child of letter `c` at `base + c`; the state whose
   * child it is itself; the index of the text that ends there. Of a state without children the first is any number from
   * `none` on.
   */
  readonly states: Int32Array;
  /** How many places there are. */
  readonly size: number;
  /** No state has a child of a higher letter, and the tables are long enough for one of any other. */
  readonly highestLetter: number;
}

export const stride = 4;
export const parentAt = 1;
export const endAt = 2;

/** A trie's tables and its states but the root, the less deep first. */
interface BuiltTrie {
  readonly tables: TrieTables;
  readonly states: readonly number[];
}

/**
 * A trie of different texts, none empty, as a double array (J. Aoe, 1989): a step costs two reads, and a state about
 * twelve bytes however large the alphabet is.
 */
export function createTextTrie(texts: readonly string[], alphabet: Alphabet): BuiltTrie {
  const order = Array.from({ length: texts.length }, (_, index) => index);
  order.sort((left, right) => (texts[left]! < texts[right]! ? -1 : 1));
  return new TrieBuilder(texts, order, alphabet).build();
}

/** After so many places that were tried in vain those further on are tried first from then on. */
const patience = 64;
const firstStates = 64;

class TrieBuilder {
  readonly #texts: readonly string[];
  /** Indices of the texts, sorted, so that the texts of a state are neighbours. */
  readonly #order: readonly number[];
  readonly #alphabet: Alphabet;
  /** As in `TrieTables`, longer than they will be. */
  #states = new Int32Array(stride * firstStates).fill(none);
  /** Where to look for a place of a state with one child, and with several. */
  readonly #firstTried: [number, number] = [1, 1];
  /** Of the children of the state at hand: their letters, and where the texts of each begin. */
  readonly #letters: number[] = [];
  readonly #starts: number[] = [];
  #last = 0;
  #highestLetter = 0;

  constructor(texts: readonly string[], order: readonly number[], alphabet: Alphabet) {
    this.#texts = texts;
    this.#order = order;
    this.#alphabet = alphabet;
    this.#states[0] = 0;
    this.#states[parentAt] = 0;
  }

  /** Goes breadth first, by ranges of the sorted texts. */
  build(): BuiltTrie {
    const states: number[] = [];
    let level = this.#order.length === 0 ? [] : [0, 0, this.#order.length];
    for (let depth = 0; level.length > 0; depth++) {
      const next: number[] = [];
      for (let at = 0; at < level.length; at += 3) {
        this.#placeChildren(level[at]!, level[at + 1]!, level[at + 2]!, depth, next);
      }
      for (let at = 0; at < next.length; at += 3) states.push(next[at]!);
      level = next;
    }
    return { tables: this.#toTables(), states };
  }

  #toTables(): TrieTables {
    const size = this.#last + this.#highestLetter + 2;
    this.#grow(size);
    return { states: this.#states.slice(0, stride * size), size, highestLetter: this.#highestLetter };
  }

  /** Gives every next letter of the texts from `from` up to `to` a state. */
  #placeChildren(state: number, from: number, to: number, depth: number, next: number[]): void {
    let at = from;
    if (this.#textAt(at).length === depth) this.#states[stride * state + endAt] = this.#order[at++]!;
    if (at === to) return;
    const count = this.#divide(at, to, depth);
    const base = this.#findBase(count);
    this.#states[stride * state] = base;
    this.#starts[count] = to;
    for (let index = 0; index < count; index++) {
      const child = base + this.#letters[index]!;
      this.#states[stride * child + parentAt] = state;
      if (child > this.#last) this.#last = child;
      next.push(child, this.#starts[index]!, this.#starts[index + 1]!);
    }
  }

  /** Notes the different letters of some texts at a depth, and where the texts of each begin. Gives their number. */
  #divide(from: number, to: number, depth: number): number {
    let count = 0;
    let code = none;
    for (let at = from; at < to; at++) {
      const here = this.#textAt(at).charCodeAt(depth);
      if (here === code) continue;
      code = here;
      const letter = this.#alphabet.add(code);
      if (letter > this.#highestLetter) this.#highestLetter = letter;
      this.#letters[count] = letter;
      this.#starts[count++] = at;
    }
    return count;
  }

  #textAt(at: number): string {
    return this.#texts[this.#order[at]!]!;
  }

  /** A base from which the places of so many letters are free. */
  #findBase(count: number): number {
    const first = this.#letters[0]!;
    const alone = count === 1 ? 0 : 1;
    let place = Math.max(this.#firstTried[alone], first);
    for (let tried = 0; ; place++) {
      if (++tried % patience === 0) this.#firstTried[alone] = place;
      this.#grow(place - first + this.#highestLetter + 1);
      if (this.#areFree(place - first, count)) return place - first;
    }
  }

  #areFree(base: number, count: number): boolean {
    for (let index = 0; index < count; index++) {
      if (this.#states[stride * (base + this.#letters[index]!) + parentAt] !== none) return false;
    }
    return true;
  }

  #grow(size: number): void {
    if (stride * size <= this.#states.length) return;
    const longer = new Int32Array(Math.max(stride * size, 2 * this.#states.length));
    longer.set(this.#states);
    this.#states = longer.fill(none, this.#states.length);
  }
}
