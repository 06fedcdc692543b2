import type { Alphabet } from "./alphabet.ts";

const mostEntries = 1 << 15;
const entriesPerText = 16;

/**
 * Finds where in a text one of many texts may begin, by three letters at a time: most places are passed over for the
 * price of one look at a table that lies in the nearest cache. INVARIANT: no place is passed over where one begins.
 */
export class BeginningFilter {
  readonly #letters: Uint16Array;
  /** By a hash of three letters: whether some text may begin with them. */
  readonly #mayBegin: Uint8Array;

  /** None of the texts is empty. */
  constructor(texts: readonly string[], alphabet: Alphabet) {
    this.#letters = alphabet.letters;
    let size = 256;
    while (size < mostEntries && size < entriesPerText * texts.length) size *= 2;
    this.#mayBegin = new Uint8Array(size);
    for (const text of texts) this.#add(text, alphabet);
  }

  /** The first place from `from` on where a text may begin; the length: there is none. */
  next(text: string, from: number): number {
    const letters = this.#letters;
    const mayBegin = this.#mayBegin;
    const mask = mayBegin.length - 1;
    const length = text.length;
    let first = from < length ? letters[text.charCodeAt(from)]! : 0;
    let second = from + 1 < length ? letters[text.charCodeAt(from + 1)]! : 0;
    for (let at = from; at < length; at++) {
      const third = at + 2 < length ? letters[text.charCodeAt(at + 2)]! : 0;
      if (mayBegin[toHash(first, second, third) & mask] === 1) return at;
      first = second;
      second = third;
    }
    return length;
  }

  #add(text: string, alphabet: Alphabet): void {
    // Of a text of one or two letters, anything may follow.
    if (text.length < 3) {
      this.#mayBegin.fill(1);
      return;
    }
    const [first, second, third] = [0, 1, 2].map((at) => alphabet.add(text.charCodeAt(at)));
    this.#mayBegin[toHash(first!, second!, third!) & (this.#mayBegin.length - 1)] = 1;
  }
}

function toHash(first: number, second: number, third: number): number {
  return first * 1009 + second * 61 + third;
}
