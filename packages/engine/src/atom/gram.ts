/** The last letters of a text, each by five bits of its number in an alphabet: letters far on in it share them. */
const letterBits = 5;
const letterMask = 0x1f;
const sixLetters = 0x3fff_ffff;
const fourLetters = 0xf_ffff;
const threeLetters = 0x7fff;

/** By so many letters that follow each other a text is looked for: the more the rarer they are. Undefined: it is too short. */
export function toGramLength(textLength: number): 6 | 4 | 3 | undefined {
  return textLength >= 6 ? 6 : textLength >= 4 ? 4 : textLength === 3 ? 3 : undefined;
}

/** Takes a letter in and lets the one go that came six letters before. */
export function roll(window: number, letter: number): number {
  return ((window << letterBits) | (letter & letterMask)) & sixLetters;
}

/** The last four letters of a window. */
export function lastFour(window: number): number {
  return window & fourLetters;
}

/** What of a window a gram of so many letters is. */
export function maskOf(length: number): number {
  return length === 6 ? sixLetters : length === 4 ? fourLetters : threeLetters;
}

/** What four letters may be of which the last are those of a gram of three. */
export function foursOf(gram: number): readonly number[] {
  return Array.from({ length: letterMask + 1 }, (_, letter) => (letter << (3 * letterBits)) | gram);
}

/** Spreads grams over 32 bits, of which the highest are the best (D. Knuth's multiplicative hashing). */
export function hashGram(gram: number): number {
  return Math.imul(gram, 0x9e37_79b1);
}
