/** What something sorts by: of two words of 32 bits, beginning with the higher one. */
export interface Ranks {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

const values = 256;

/**
 * The numbers of what is ranked in the order of their ranks, those of the same rank in theirs: a radix sort from the least byte
 * on (Knuth, TAOCP 3, 5.2.5), without a comparison.
 */
export function orderByRanks({ high, low }: Ranks): Uint32Array {
  let order = new Uint32Array(high.length);
  let next = new Uint32Array(high.length);
  // Not `for … of`: that makes an object for each number.
  for (let place = 0; place < order.length; place++) order[place] = place;
  for (const words of [low, high]) {
    for (let shift = 0; shift < 32; shift += 8) {
      const starts = startsOf(words, shift);
      if (starts === undefined) continue;
      for (let place = 0; place < order.length; place++) {
        const number = order[place]!;
        next[starts[(words[number]! >>> shift) % values]!++] = number;
      }
      [order, next] = [next, order];
    }
  }
  return order;
}

/** By the value of a byte: how many have a smaller one. Undefined: all have the same. */
function startsOf(words: Uint32Array, shift: number): Uint32Array | undefined {
  const counts = new Uint32Array(values);
  for (let place = 0; place < words.length; place++) counts[(words[place]! >>> shift) % values]!++;
  let before = 0;
  for (let value = 0; value < values; value++) {
    const count = counts[value]!;
    if (count === words.length) return undefined;
    counts[value] = before;
    before += count;
  }
  return counts;
}
