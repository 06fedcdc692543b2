import type { Alphabet } from "./alphabet.ts";

const shortestAscii = 3;
const lastAscii = 0x7f;

/** Whether a text may be looked for: a short one would be begun nearly everywhere, unless it begins beyond ASCII. */
export function isLongEnough(text: string): boolean {
  return text.length >= shortestAscii || text.charCodeAt(0) > lastAscii;
}

/** How many letters of a beginning are looked at, of a shorter text with any letter after it. */
const width = 4;
const bitsPerText = 32;
const mostBits = 1 << 17;
const letterMask = 0x7f;

/**
 * Finds where in a text one of many texts may begin, by a few letters at a time: most places are passed over for the
 * price of one look at a table that lies in the nearest cache. INVARIANT: no place is passed over where one begins.
 */
export class BeginningFilter {
  readonly #letters: Uint16Array;
  /** A bit by the hash of letters: whether some text may begin with them. */
  readonly #mayBegin: Int32Array;
  readonly #mask: number;

  /** Some text is short, and begins beyond ASCII. */
  #stopsBeyondAscii = false;

  /** The texts are long enough. */
  constructor(texts: readonly string[], alphabet: Alphabet) {
    this.#letters = alphabet.letters;
    let bits = 1 << 10;
    while (bits < mostBits && bits < bitsPerText * texts.length) bits *= 2;
    this.#mayBegin = new Int32Array(bits / 32);
    this.#mask = bits - 1;
    for (const text of texts) this.#add(text, alphabet);
  }

  /** The first place from `from` on where a text may begin; the length: there is none; -1: it met a code unit beyond `highestCode`. */
  next(text: string, from: number, highestCode: number): number {
    const letters = this.#letters;
    const mayBegin = this.#mayBegin;
    const mask = this.#mask;
    const length = text.length;
    let rolled = 0;
    for (let at = from; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code > lastAscii) {
        if (code > highestCode) return -1;
        if (this.#stopsBeyondAscii) return Math.max(from, at - width + 1);
      }
      rolled = roll(rolled, letters[code]! & letterMask);
      const bit = toBit(rolled) & mask;
      if ((mayBegin[bit >>> 5]! & (1 << (bit & 31))) !== 0 && at >= from + width - 1) return at - width + 1;
    }
    // The last text may have no letter after it.
    const bit = toBit(roll(rolled, 0)) & mask;
    const last = length - width + 1;
    return last >= from && (mayBegin[bit >>> 5]! & (1 << (bit & 31))) !== 0 ? last : length;
  }

  #add(text: string, alphabet: Alphabet): void {
    if (text.length < shortestAscii) {
      this.#stopsBeyondAscii = true;
      return;
    }
    let rolled = 0;
    for (let at = 0; at < Math.min(width, text.length); at++) {
      rolled = roll(rolled, alphabet.add(text.charCodeAt(at)) & letterMask);
    }
    if (text.length >= width) this.#set(rolled);
    else for (let any = 0; any <= letterMask; any++) this.#set(roll(rolled, any));
  }

  #set(rolled: number): void {
    const bit = toBit(rolled) & this.#mask;
    this.#mayBegin[bit >>> 5]! |= 1 << (bit & 31);
  }
}

/** Takes a letter in and lets the one go that came `width` letters before. */
function roll(rolled: number, letter: number): number {
  return ((rolled << 7) | letter) & 0xfff_ffff;
}

function toBit(rolled: number): number {
  return (rolled ^ (rolled >>> 9) ^ (rolled >>> 17)) | 0;
}
