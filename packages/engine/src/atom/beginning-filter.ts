import type { Alphabet } from "./alphabet.ts";

const shortestAscii = 3;
const lastAscii = 0x7f;

/** Whether a text may be looked for: a short one would be begun nearly everywhere, unless it begins beyond ASCII. */
export function isLongEnough(text: string): boolean {
  return text.length >= shortestAscii || text.charCodeAt(0) > lastAscii;
}

/** So many letters of a beginning are looked at, of texts that are that long. */
export const width = 4;
const bitsPerText = 32;
const leastBits = 1 << 10;
const mostBits = 1 << 18;
const letterMask = 0x7f;
/** Three letters, and four. */
const shortWindow = 0x1f_ffff;
const wholeWindow = 0xfff_ffff;

/**
 * Says where in a text one of many texts may begin, by the last few letters: most places are passed over for the price
 * of two looks at tables that lie in the nearest cache. INVARIANT: no place is passed over where one begins.
 */
export class BeginningFilter {
  /** A bit by the hash of four letters: whether some text of four letters or more may begin with them. */
  readonly long: Int32Array;
  readonly longMask: number;
  /** A bit by the hash of three letters: whether they may be a text. */
  readonly short: Int32Array;
  readonly shortMask: number;
  /** Some text is shorter, and begins beyond ASCII. */
  readonly stopsBeyondAscii: boolean;

  /** The texts are long enough. */
  constructor(texts: readonly string[], alphabet: Alphabet) {
    const long = texts.filter(({ length }) => length >= width);
    const short = texts.filter(({ length }) => length === shortestAscii);
    this.long = createBits(long.length);
    this.longMask = 32 * this.long.length - 1;
    this.short = createBits(short.length);
    this.shortMask = 32 * this.short.length - 1;
    this.stopsBeyondAscii = texts.some(({ length }) => length < shortestAscii);
    for (const text of long) setBit(this.long, toBit(toWindow(text, width, alphabet)) & this.longMask);
    for (const text of short) setBit(this.short, toBit(toWindow(text, shortestAscii, alphabet)) & this.shortMask);
  }
}

/** Takes a letter in and lets the one go that came `width` letters before. */
export function roll(window: number, letter: number): number {
  return ((window << 7) | (letter & letterMask)) & wholeWindow;
}

/** Whether the text that `filter.long` is of may begin with the letters of a window. */
export function mayBeLong(filter: BeginningFilter, window: number): boolean {
  const bit = toBit(window) & filter.longMask;
  return (filter.long[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

/** Whether the last three letters of a window may be a text. */
export function mayBeShort(filter: BeginningFilter, window: number): boolean {
  const bit = toBit(window & shortWindow) & filter.shortMask;
  return (filter.short[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

function createBits(texts: number): Int32Array {
  let bits = leastBits;
  while (bits < mostBits && bits < bitsPerText * texts) bits *= 2;
  return new Int32Array(bits / 32);
}

function toWindow(text: string, letters: number, alphabet: Alphabet): number {
  let window = 0;
  for (let at = 0; at < letters; at++) window = roll(window, alphabet.add(text.charCodeAt(at)));
  return window;
}

function setBit(bits: Int32Array, bit: number): void {
  bits[bit >>> 5]! |= 1 << (bit & 31);
}

function toBit(window: number): number {
  return (window ^ (window >>> 9) ^ (window >>> 17)) | 0;
}
