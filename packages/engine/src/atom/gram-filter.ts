import { hashGram } from "./gram.ts";

const bitsPerGram = 32;
const leastBits = 1 << 10;
const mostBits = 1 << 18;

/** A small table that passes over most grams which are none of many. INVARIANT: it lets each of these through. */
export class GramFilter {
  readonly #bits: Int32Array;
  readonly #mask: number;

  constructor(grams: readonly number[]) {
    let size = leastBits;
    while (size < mostBits && size < bitsPerGram * grams.length) size *= 2;
    this.#bits = new Int32Array(size / 32);
    this.#mask = size - 1;
    for (const gram of grams) {
      const bit = hashGram(gram) & this.#mask;
      this.#bits[bit >>> 5]! |= 1 << (bit & 31);
    }
  }

  mayHave(gram: number): boolean {
    const bit = hashGram(gram) & this.#mask;
    return (this.#bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}
