import { foursOf, hashGram, lastFour, maskOf, roll, toGramLength } from "./gram.ts";

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

  /** Of texts of three letters or more; others are left out. */
  constructor(texts: SpeltTexts) {
    const { ends, grams, nodes } = chooseGrams(texts);
    this.#ends = ends;
    this.#nodes = new Int32Array(nodeSize * nodes);
    const slotBits = bitsFor(2 * nodes, 4, 30);
    this.#slots = new Int32Array(2 << slotBits).fill(none);
    this.#slotShift = 32 - slotBits;
    const bits = bitsFor(bitsPerFour * nodes, leastBits, mostBits);
    this.bits = new Int32Array(1 << (bits - 5));
    this.shift = 32 - bits;
    this.#addAll(texts, grams);
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

  #addAll({ starts }: SpeltTexts, grams: Int32Array): void {
    let node = 0;
    for (let text = 0; text < grams.length; text++) {
      const length = toGramLength(starts[text + 1]! - starts[text]!);
      if (length === undefined) continue;
      const gram = grams[text]!;
      if (length > 3) this.#add(node++, text, gram, length, lastFour(gram));
      else for (const four of foursOf(gram)) this.#add(node++, text, gram, length, four);
    }
  }

  #add(node: number, text: number, gram: number, length: number, four: number): void {
    const bit = hashGram(four) >>> this.shift;
    this.bits[bit >>> 5]! |= 1 << bit;
    const slot = this.#slotOf(four);
    const at = nodeSize * node;
    this.#nodes[at + maskAt] = maskOf(length);
    this.#nodes[at + gramAt] = gram;
    this.#nodes[at + textAt] = text;
    this.#nodes[at + nextAt] = this.#slots[slot + 1]!;
    this.#slots[slot] = four;
    this.#slots[slot + 1] = node;
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

/** Texts by the numbers of their letters in an alphabet. */
export interface SpeltTexts {
  /** The letters of all texts. */
  readonly letters: Uint16Array;
  /** By text: where its letters begin among those of all; then where those of the last one end. */
  readonly starts: Int32Array;
}

/** By text: its gram, and where that ends in it. */
interface ChosenGrams {
  readonly grams: Int32Array;
  readonly ends: Int32Array;
  /** How many nodes they need. */
  readonly nodes: number;
}

/** For each text the gram whose last four letters the fewest texts have, for what many rules ask for many events have, too. */
function chooseGrams(texts: SpeltTexts): ChosenGrams {
  const { letters, starts } = texts;
  const count = starts.length - 1;
  const chosen = { grams: new Int32Array(count), ends: new Int32Array(count), nodes: 0 };
  const counts = new FourCounts(texts);
  for (let text = 0; text < count; text++) {
    const start = starts[text]!;
    const length = toGramLength(starts[text + 1]! - start);
    if (length === undefined) continue;
    let least = Number.POSITIVE_INFINITY;
    let window = 0;
    for (let at = start; at < starts[text + 1]!; at++) {
      window = roll(window, letters[at]!);
      if (at - start < length - 1) continue;
      const own = counts.of(window & maskOf(length));
      if (own >= least) continue;
      least = own;
      chosen.grams[text] = window & maskOf(length);
      chosen.ends[text] = at - start;
    }
    chosen.nodes += length > 3 ? 1 : foursOf(0).length;
  }
  return chosen;
}

/** How often the last four letters of grams stand in texts, about: few that share a place are counted together. */
class FourCounts {
  readonly #counts: Int32Array;
  readonly #shift: number;

  constructor({ letters, starts }: SpeltTexts) {
    const bits = bitsFor(2 * letters.length, leastBits, 16);
    this.#counts = new Int32Array(1 << bits);
    this.#shift = 32 - bits;
    for (let text = 0; text + 1 < starts.length; text++) {
      const start = starts[text]!;
      const length = toGramLength(starts[text + 1]! - start);
      if (length === undefined) continue;
      let window = 0;
      for (let at = start; at < starts[text + 1]!; at++) {
        window = roll(window, letters[at]!);
        if (at - start >= length - 1) this.#counts[this.#placeOf(window & maskOf(length))]!++;
      }
    }
  }

  of(gram: number): number {
    return this.#counts[this.#placeOf(gram)]!;
  }

  #placeOf(gram: number): number {
    return hashGram(lastFour(gram)) >>> this.#shift;
  }
}
