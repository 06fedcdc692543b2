import type { Alphabet } from "./alphabet.ts";
import { foursOf, gramsOf, hashGram, lastFour, maskOf, toGramLength } from "./gram.ts";

export const none = -1;

const bitsPerFour = 32;
const leastBits = 10;
const mostBits = 17;

/** So many numbers are known of a gram that is looked for. */
const nodeSize = 4;
const maskAt = 0;
const gramAt = 1;
const textAt = 2;
const nextAt = 3;

/**
 * The texts that are looked for, each by the rarest of its longest grams, found by the last four letters of that. Of a gram of three
 * letters all four that end with these are kept.
 */
export class GramIndex {
  /**
   * A bit by the hash of four letters: a table in the nearest cache that passes over most others. INVARIANT: it has all that
   * may be read where a gram ends. Both are open to the loop that goes over all letters.
   */
  readonly bits: Int32Array;
  /** A hash shifted right by so many is the number of a bit. */
  readonly shift: number;
  /** By text: where its gram ends in it. */
  readonly #ends: Int32Array;
  /** A hash table, two numbers a slot: four letters, and the first node of these. */
  readonly #slots: Int32Array;
  readonly #slotShift: number;
  readonly #nodes: Int32Array;

  /** The texts are of three letters or more; others are left out. */
  constructor(texts: readonly string[], alphabet: Alphabet) {
    this.#ends = new Int32Array(texts.length);
    const sought = chooseGrams(texts, alphabet, this.#ends);
    const nodes = sought.flatMap(({ text, gram, length }) =>
      foursOf(gram, length).map((four) => ({ text, gram, mask: maskOf(length), four })),
    );
    this.#nodes = new Int32Array(nodeSize * nodes.length);
    const slotBits = bitsFor(2 * nodes.length, 4, 30);
    this.#slots = new Int32Array(2 << slotBits).fill(none);
    this.#slotShift = 32 - slotBits;
    const bits = bitsFor(bitsPerFour * nodes.length, leastBits, mostBits);
    this.bits = new Int32Array(1 << (bits - 5));
    this.shift = 32 - bits;
    for (const [node, { text, gram, mask, four }] of nodes.entries()) {
      const bit = hashGram(four) >>> this.shift;
      this.bits[bit >>> 5]! |= 1 << bit;
      this.#nodes.set([mask, gram, text, this.#add(four, node)], nodeSize * node);
    }
  }

  /** Where the gram of a text ends in it. */
  endOf(text: number): number {
    return this.#ends[text]!;
  }

  /** The first node of the last four letters of a window. */
  firstNode(window: number): number {
    const slot = this.#slotOf(lastFour(window));
    return this.#slots[slot] === none ? none : this.#slots[slot + 1]!;
  }

  /** The text of a node whose gram ends where the window does; `none`: it is another one. */
  textAt(node: number, window: number): number {
    const nodes = this.#nodes;
    const at = nodeSize * node;
    return (window & nodes[at + maskAt]!) === nodes[at + gramAt] ? nodes[at + textAt]! : none;
  }

  nextNode(node: number): number {
    return this.#nodes[nodeSize * node + nextAt]!;
  }

  /** Gives the node that was the first before. */
  #add(four: number, node: number): number {
    const slot = this.#slotOf(four);
    const before = this.#slots[slot + 1]!;
    this.#slots[slot] = four;
    this.#slots[slot + 1] = node;
    return before;
  }

  /** Where four letters are, or would be. */
  #slotOf(four: number): number {
    const slots = this.#slots;
    let slot = 2 * (hashGram(four) >>> this.#slotShift);
    while (slots[slot] !== none && slots[slot] !== four) slot = slot + 2 === slots.length ? 0 : slot + 2;
    return slot;
  }
}

function bitsFor(size: number, least: number, most: number): number {
  let bits = least;
  while (bits < most && 1 << bits < size) bits++;
  return bits;
}

interface SoughtGram {
  readonly text: number;
  readonly gram: number;
  readonly length: number;
}

/**
 * For each text the gram whose last four letters the fewest texts have, for what many rules ask for many events have, too. Notes where
 * it ends.
 */
function chooseGrams(texts: readonly string[], alphabet: Alphabet, ends: Int32Array): readonly SoughtGram[] {
  const counts = new Map<number, number>();
  const all = texts.map((text) => {
    const length = toGramLength(text.length);
    const grams = length === undefined ? [] : gramsOf(text, length, alphabet);
    for (const gram of grams) counts.set(lastFour(gram), (counts.get(lastFour(gram)) ?? 0) + 1);
    return { length, grams };
  });
  return all.flatMap(({ length, grams }, text): readonly SoughtGram[] => {
    if (length === undefined) return [];
    let [rarest, least] = [0, Number.POSITIVE_INFINITY];
    for (let at = 0; at < grams.length; at++) {
      const count = counts.get(lastFour(grams[at]!))!;
      if (count < least) [rarest, least] = [at, count];
    }
    ends[text] = rarest + length - 1;
    return [{ text, gram: grams[rarest]!, length }];
  });
}
