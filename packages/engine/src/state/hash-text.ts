/** Four words of 32 bits. */
export type Hash = Int32Array;

/** The words that hashes begin with. */
export const noSeed: Hash = Int32Array.of(0x6c796765, 0x74656462, 0x736f6d65, 0x646f7261);

export function createHash(): Hash {
  return new Int32Array(4);
}

/**
 * Hashes a text to 128 bits, so that two texts of one hash need not be reckoned with: among 5,000,000 texts the chance is
 * below 1 in 10^25. The rounds are those of HalfSipHash (Aumasson and Bernstein, reference implementation in the public
 * domain): one for every two code units, four at the end. `seed` stands for what the text belongs to.
 */
export function hashText(text: string, seed: Hash, into: Hash): void {
  const { length } = text;
  let a = seed[0]!;
  let b = seed[1]!;
  let c = seed[2]!;
  let d = seed[3]! ^ length;
  const rounds = ((length + 1) >> 1) + 4;
  for (let round = 0, at = 0; round < rounds; round++, at += 2) {
    // A code unit past the end is NaN, which is 0 in a word.
    const word = at < length ? text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16) : 0xff;
    d ^= word;
    a = (a + b) | 0;
    b = ((b << 5) | (b >>> 27)) ^ a;
    a = (a << 16) | (a >>> 16);
    c = (c + d) | 0;
    d = ((d << 8) | (d >>> 24)) ^ c;
    a = (a + d) | 0;
    d = ((d << 7) | (d >>> 25)) ^ a;
    c = (c + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ c;
    c = (c << 16) | (c >>> 16);
    a ^= word;
  }
  into[0] = a;
  into[1] = b;
  into[2] = c;
  into[3] = d;
}
