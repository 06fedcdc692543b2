import { foldText } from "@tocsin/core";
import type { Alphabet } from "./alphabet.ts";
import { TextFinder } from "./text-finder.ts";
import { TextEdges } from "./text-edges.ts";

/** What of a text is looked at: all of it, its beginning, its end, or any place in it. */
export type TextForm = "is" | "starts with" | "ends with" | "contains";

/** One of the texts looked for. */
export interface SoughtText {
  readonly form: TextForm;
  /** Folded. Empty with `is` alone; of `contains` long enough for `isLongEnough`. */
  readonly text: string;
  readonly atom: number;
}

const lastAscii = 0x7f;
const lastCode = 0xffff;

/** Finds which of many texts a text is, begins with, ends with or contains. */
export class TextMatcher {
  readonly #beginnings: TextEdges | undefined;
  readonly #ends: TextEdges | undefined;
  readonly #finder: TextFinder | undefined;
  /** Atoms by the texts of the finder. */
  readonly #contained: number[] = [];
  readonly #found: number[] = [];

  /** Of each form the texts are different. */
  constructor(sought: readonly SoughtText[], alphabet: Alphabet) {
    const beginnings: SoughtText[] = [];
    const ends: SoughtText[] = [];
    const contained: string[] = [];
    for (const each of sought) {
      if (each.form === "ends with") ends.push(each);
      else if (each.form === "contains") this.#contained[contained.push(each.text) - 1] = each.atom;
      else beginnings.push(each);
    }
    this.#beginnings = TextEdges.of(beginnings, alphabet, false);
    this.#ends = TextEdges.of(ends, alphabet, true);
    this.#finder = contained.length === 0 ? undefined : new TextFinder(contained, alphabet);
  }

  /** Whether all of a text has to be gone over. */
  get looksInside(): boolean {
    return this.#finder !== undefined;
  }

  /**
   * The atoms that hold of a text (undefined: of no text none does), each once, and one more that always does, where one is given;
   * valid until it is called again. An ASCII text is not folded for it.
   */
  find(text: string | undefined, always?: number): readonly number[] {
    if (text === undefined) this.#found.length = 0;
    else if (!this.#find(text, lastAscii)) this.#find(foldText(text), lastCode);
    if (always !== undefined) this.#found.push(always);
    return this.#found;
  }

  /** False: it met a code unit beyond `highestCode`. */
  #find(text: string, highestCode: number): boolean {
    const found = this.#found;
    found.length = 0;
    if (this.#finder !== undefined) {
      if (!this.#finder.find(text, found, highestCode)) return false;
      for (let at = 0; at < found.length; at++) found[at] = this.#contained[found[at]!]!;
    }
    return (
      (this.#beginnings?.find(text, found, highestCode) ?? true) && (this.#ends?.find(text, found, highestCode) ?? true)
    );
  }
}
