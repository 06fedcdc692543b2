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
   * child it is itself; the index of the text that ends there.
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
  const order = texts.map((_, index) => index).toSorted((left, right) => (texts[left]! < texts[right]! ? -1 : 1));
  return new TrieBuilder(texts, order, alphabet).build();
}

/** After so many places that were tried in vain those further on are tried first from then on. */
const patience = 64;

class TrieBuilder {
  readonly #texts: readonly string[];
  /** Indices of the texts, sorted, so that the texts of a state are neighbours. */
  readonly #order: readonly number[];
  readonly #alphabet: Alphabet;
  #base = new Int32Array(0);
  #parent = new Int32Array(0);
  #ends = new Int32Array(0);
  /** Where to look for a place of a state with one child, and with several. */
  readonly #firstTried: [number, number] = [1, 1];
  #last = 0;
  #highestLetter = 0;

  constructor(texts: readonly string[], order: readonly number[], alphabet: Alphabet) {
    this.#texts = texts;
    this.#order = order;
    this.#alphabet = alphabet;
    this.#grow(64);
    this.#parent[0] = 0;
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
    const states = new Int32Array(stride * size);
    for (let state = 0; state < size; state++) {
      states[stride * state] = this.#base[state] ?? 0;
      states[stride * state + parentAt] = this.#parent[state] ?? none;
      states[stride * state + endAt] = this.#ends[state] ?? none;
    }
    return { states, size, highestLetter: this.#highestLetter };
  }

  /** Gives every next letter of the texts from `from` up to `to` a state. */
  #placeChildren(state: number, from: number, to: number, depth: number, next: number[]): void {
    let at = from;
    if (this.#textAt(at).length === depth) this.#ends[state] = this.#order[at++]!;
    if (at === to) return;
    const letters: number[] = [];
    const starts: number[] = [];
    for (let code = none; at < to; at++) {
      const here = this.#textAt(at).charCodeAt(depth);
      if (here === code) continue;
      code = here;
      letters.push(this.#alphabet.add(code));
      starts.push(at);
    }
    const base = this.#findBase(letters);
    this.#base[state] = base;
    for (const [index, letter] of letters.entries()) {
      const child = base + letter;
      this.#parent[child] = state;
      if (child > this.#last) this.#last = child;
      next.push(child, starts[index]!, starts[index + 1] ?? to);
    }
  }

  #textAt(at: number): string {
    return this.#texts[this.#order[at]!]!;
  }

  #findBase(letters: readonly number[]): number {
    const first = letters[0]!;
    const highest = Math.max(...letters);
    if (highest > this.#highestLetter) this.#highestLetter = highest;
    const alone = letters.length === 1 ? 0 : 1;
    let place = Math.max(this.#firstTried[alone], first);
    for (let tried = 0; ; place++) {
      if (++tried % patience === 0) this.#firstTried[alone] = place;
      if (this.#isTaken(place)) continue;
      const base = place - first;
      this.#grow(base + highest + 1);
      if (letters.every((letter) => !this.#isTaken(base + letter))) return base;
    }
  }

  #isTaken(place: number): boolean {
    return place < this.#parent.length && this.#parent[place] !== none;
  }

  #grow(size: number): void {
    if (size <= this.#parent.length) return;
    const length = Math.max(size, 2 * this.#parent.length);
    this.#base = grown(this.#base, length, 0);
    this.#parent = grown(this.#parent, length, none);
    this.#ends = grown(this.#ends, length, none);
  }
}

function grown(table: Int32Array, length: number, fill: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length).fill(fill, table.length);
  longer.set(table);
  return longer;
}
