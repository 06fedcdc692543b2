import type { Alphabet } from "./alphabet.ts";
import type { SoughtText } from "./text-matcher.ts";
import { createTextTrie, endAt, none, parentAt, stride, type TrieTables } from "./text-trie.ts";

/** Finds which of many texts another is or begins with, or, read backwards, ends with. */
export class TextEdges {
  readonly #letters: Uint16Array;
  readonly #tables: TrieTables;
  readonly #backwards: boolean;
  /** By text of the trie: the atom that it is the edge of a text, and that it is all of it; -1: there is none. */
  readonly #edges: number[] = [];
  readonly #wholes: number[] = [];
  readonly #wholeEmpty: number = none;

  private constructor(sought: readonly SoughtText[], alphabet: Alphabet, backwards: boolean) {
    const texts: string[] = [];
    const places = new Map<string, number>();
    for (const { form, text, atom } of sought) {
      if (text === "") {
        this.#wholeEmpty = atom;
        continue;
      }
      const place = places.get(text) ?? texts.push(text) - 1;
      places.set(text, place);
      this.#edges[place] ??= none;
      this.#wholes[place] ??= none;
      (form === "is" ? this.#wholes : this.#edges)[place] = atom;
    }
    this.#letters = alphabet.letters;
    this.#tables = createTextTrie(backwards ? texts.map(toReversed) : texts, alphabet).tables;
    this.#backwards = backwards;
  }

  /** Undefined: there is nothing to find. */
  static of(sought: readonly SoughtText[], alphabet: Alphabet, backwards: boolean): TextEdges | undefined {
    return sought.length === 0 ? undefined : new TextEdges(sought, alphabet, backwards);
  }

  /** Adds the atoms that hold of a text. False: it met a code unit beyond `highestCode`, and there may be others. */
  find(text: string, found: number[], highestCode: number): boolean {
    const { states, highestLetter } = this.#tables;
    const last = text.length - 1;
    if (last < 0 && this.#wholeEmpty !== none) found.push(this.#wholeEmpty);
    let state = 0;
    for (let at = 0; at <= last; at++) {
      const code = text.charCodeAt(this.#backwards ? last - at : at);
      if (code > highestCode) return false;
      const letter = this.#letters[code]!;
      if (letter === 0 || letter > highestLetter) return true;
      const next = states[stride * state]! + letter;
      if (states[stride * next + parentAt] !== state) return true;
      state = next;
      const index = states[stride * state + endAt]!;
      if (index !== none) this.#report(index, at === last, found);
    }
    return true;
  }

  #report(index: number, isWhole: boolean, found: number[]): void {
    if (this.#edges[index] !== none) found.push(this.#edges[index]!);
    if (isWhole && this.#wholes[index] !== none) found.push(this.#wholes[index]!);
  }
}

/** By UTF-16 code units. */
function toReversed(text: string): string {
  let reversed = "";
  for (let at = text.length - 1; at >= 0; at--) reversed += text.charAt(at);
  return reversed;
}
