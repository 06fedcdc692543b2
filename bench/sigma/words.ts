import type { Random } from "../frame/random.ts";

const syllables = [
  "ba",
  "cor",
  "dex",
  "el",
  "fi",
  "gra",
  "hul",
  "in",
  "jo",
  "kep",
  "lor",
  "mi",
  "net",
  "os",
  "pra",
  "qui",
  "res",
  "sys",
  "ta",
  "ul",
  "ver",
  "win",
  "xo",
  "yl",
  "zen",
] as const;

/** Made-up words of two to four syllables, the same for the same seed. */
export function toWords(random: Random, count: number): readonly [string, ...string[]] {
  const word = () => Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join("");
  return [word(), ...Array.from({ length: count - 1 }, word)];
}

/** A word; those at the front of the list are by far the commonest, as in what is written. */
export function pickCommon(random: Random, words: readonly string[]): string {
  return words[random.below(1 + random.below(1 + random.below(words.length)))] ?? "";
}
