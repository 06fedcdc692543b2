import type { Alphabet } from "./alphabet.ts";

/** Letters that follow each other, by their numbers, as one number: `longGram` of them, and the `shortGram` last. */
export const longGram = 4;
export const shortGram = 3;

const letterBits = 7;
const letterMask = 0x7f;
const wholeWindow = 0xfff_ffff;
const shortWindow = 0x1f_ffff;
/** Tells three letters from four. */
const shortMark = 0x1000_0000;

/** Takes a letter in and lets the one go that came `longGram` letters before. Letters far on in an alphabet share numbers. */
export function roll(window: number, letter: number): number {
  return ((window << letterBits) | (letter & letterMask)) & wholeWindow;
}

/** The last three letters of a window. */
export function toShort(window: number): number {
  return (window & shortWindow) | shortMark;
}

/** The letters of a text at every place where it has `longGram` of them; of a text of `shortGram` letters these. */
export function gramsOf(text: string, alphabet: Alphabet): readonly number[] {
  const grams: number[] = [];
  let window = 0;
  for (let at = 0; at < text.length; at++) {
    window = roll(window, alphabet.add(text.charCodeAt(at)));
    if (at >= longGram - 1) grams.push(window);
  }
  return text.length === shortGram ? [toShort(window)] : grams;
}

export function hashGram(gram: number): number {
  return (gram ^ (gram >>> 9) ^ (gram >>> 17)) | 0;
}
