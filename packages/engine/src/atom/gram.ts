import type { Alphabet } from "./alphabet.ts";

/** By how many letters that follow each other a text can be looked for, the longest first: the more the rarer they are. */
export const gramLengths = [6, 4, 3] as const;

/** The last letters of a text, each by five bits of its number in an alphabet: letters far on in it share them. */
const letterBits = 5;
const letterMask = 0x1f;
const wholeWindow = 0x3fff_ffff;

/** Takes a letter in and lets the one go that came six letters before. */
export function roll(window: number, letter: number): number {
  return ((window << letterBits) | (letter & letterMask)) & wholeWindow;
}

/** The last four letters of a window. */
export function lastFour(window: number): number {
  return window & 0xf_ffff;
}

/** The last three. */
export function lastThree(window: number): number {
  return window & 0x7fff;
}

/** The grams of a length that end at each place of a text, from the first that is whole. */
export function gramsOf(text: string, length: 3 | 4 | 6, alphabet: Alphabet): readonly number[] {
  const grams: number[] = [];
  let window = 0;
  for (let at = 0; at < text.length; at++) {
    window = roll(window, alphabet.add(text.charCodeAt(at)));
    if (at >= length - 1) grams.push(toGram(window, length));
  }
  return grams;
}

function toGram(window: number, length: 3 | 4 | 6): number {
  return length === 6 ? window : length === 4 ? lastFour(window) : lastThree(window);
}

export function hashGram(gram: number): number {
  return gram ^ (gram >>> 11) ^ (gram >>> 19);
}
