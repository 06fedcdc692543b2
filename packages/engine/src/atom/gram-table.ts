import type { Alphabet } from "./alphabet.ts";
import { gramsOf, hashGram } from "./gram.ts";

export const none = -1;

/**
 * So many numbers are known of a text: where its gram ends in it, the next text of the same gram, where its letters
 * begin among those of all, and how many there are.
 */
export const recordSize = 4;
export const gramEndAt = 0;
export const nextAt = 1;
export const startAt = 2;
export const lengthAt = 3;

/** A text that is looked for by one of its grams. */
export interface GramText {
  readonly text: string;
  readonly index: number;
}

const bitsPerGram = 16;
const leastBits = 1 << 10;
const mostBits = 1 << 17;

/** The texts that are looked for by grams of one length, each by its rarest. */
export class GramTable {
  /**
   * A bit by the hash of a gram: a table in the nearest cache that passes over most grams which are none of these. It is
   * open to the loop that goes over all letters. INVARIANT: it lets each of these through.
   */
  readonly bits: Int32Array;
  readonly mask: number;
  /** A hash table, two numbers a slot: a gram, and the first of its texts. */
  readonly #slots: Int32Array;
  readonly #slotMask: number;

  /** Writes to the records of the texts where their grams end, and what is next. */
  constructor(length: 3 | 4 | 6, texts: readonly GramText[], alphabet: Alphabet, records: Int32Array) {
    let [bits, slots] = [leastBits, 16];
    while (bits < mostBits && bits < bitsPerGram * texts.length) bits *= 2;
    while (slots < 2 * texts.length) slots *= 2;
    this.bits = new Int32Array(bits / 32);
    this.mask = bits - 1;
    this.#slots = new Int32Array(2 * slots).fill(none);
    this.#slotMask = slots - 1;
    const grams = texts.map(({ text }) => gramsOf(text, length, alphabet));
    for (const [at, place] of chooseRarest(grams).entries()) {
      const { index } = texts[at]!;
      records[recordSize * index + gramEndAt] = place + length - 1;
      records[recordSize * index + nextAt] = this.#add(grams[at]![place]!, index);
    }
  }

  /** The first of the texts of a gram. */
  firstOf(gram: number): number {
    const slots = this.#slots;
    for (let slot = hashGram(gram) & this.#slotMask; slots[2 * slot] !== none; slot = (slot + 1) & this.#slotMask) {
      if (slots[2 * slot] === gram) return slots[2 * slot + 1]!;
    }
    return none;
  }

  /** Gives the text that was the first before. */
  #add(gram: number, index: number): number {
    const bit = hashGram(gram) & this.mask;
    this.bits[bit >>> 5]! |= 1 << bit;
    const slots = this.#slots;
    let slot = hashGram(gram) & this.#slotMask;
    while (slots[2 * slot] !== none && slots[2 * slot] !== gram) slot = (slot + 1) & this.#slotMask;
    const before = slots[2 * slot + 1]!;
    slots[2 * slot] = gram;
    slots[2 * slot + 1] = index;
    return before;
  }
}

/** For each text the place of the gram that the fewest texts have: what many rules ask for many events have, too. */
function chooseRarest(grams: readonly (readonly number[])[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const own of grams) for (const gram of new Set(own)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return grams.map((own) => {
    let rarest = 0;
    for (let at = 1; at < own.length; at++) if (counts.get(own[at]!)! < counts.get(own[rarest]!)!) rarest = at;
    return rarest;
  });
}
