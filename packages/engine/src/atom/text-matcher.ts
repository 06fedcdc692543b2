import { foldText } from "@tocsin/core";
import { createAnyText } from "./any-text.ts";
import type { Alphabet } from "./alphabet.ts";
import { TextAutomaton } from "./text-automaton.ts";
import { createTextTrie, none, type TrieTables } from "./text-trie.ts";

/** What of a text is looked at: all of it, its beginning, its end, or any place in it. */
export type TextForm = "is" | "starts with" | "ends with" | "contains";

/** One of the texts looked for. */
export interface SoughtText {
  readonly form: TextForm;
  /** Folded. Empty with `is` alone; of `contains` long enough for `isLongEnough`. */
  readonly text: string;
  readonly atom: number;
}

/** Beyond so many texts an automaton is about as fast as a regular expression. */
const mostInExpression = 64;

/** Finds which of many texts a text is, begins with, ends with or contains. */
export class TextMatcher {
  readonly #whole: ReadonlyMap<string, number>;
  readonly #beginnings: Edge | undefined;
  readonly #ends: Edge | undefined;
  readonly #automaton: TextAutomaton | undefined;
  /** Asked before the automaton is; absent: its texts are too many. */
  readonly #anyContained: RegExp | undefined;
  /** Nothing is sought for which an ASCII text has to be folded. */
  readonly #looksInside: boolean;
  /** Atoms by the texts of the automaton. */
  readonly #contained: readonly number[];
  /** Nothing is sought for which an ASCII text has to be folded. */
  /** Of each form the texts are different. */
  constructor(sought: readonly SoughtText[], alphabet: Alphabet) {
    const of = (form: TextForm) => sought.filter((each) => each.form === form);
    this.#whole = new Map(of("is").map(({ text, atom }) => [text, atom]));
    this.#beginnings = Edge.of(of("starts with"), alphabet, false);
    this.#ends = Edge.of(of("ends with"), alphabet, true);
    const contained = of("contains");
    this.#contained = contained.map(({ atom }) => atom);
    this.#looksInside = sought.every(({ form }) => form === "contains");
    this.#anyContained = createAnyText(
      contained.map(({ text }) => text),
      mostInExpression,
    );
    this.#automaton =
      contained.length === 0
        ? undefined
        : new TextAutomaton(
            contained.map(({ text }) => text),
            alphabet,
          );
  }

  /** The atoms that hold of a folded text. */
  find(text: string): number[] {
    const found: number[] = [];
    this.#findInside(text, found, 0xffff);
    const whole = this.#whole.get(text);
    if (whole !== undefined) found.push(whole);
    this.#beginnings?.find(text, found);
    this.#ends?.find(text, found);
    return found;
  }

  /** The same of a text that is not folded yet, and perhaps need not be. */
  findUnfolded(text: string): number[] {
    const found: number[] = [];
    return this.#looksInside && this.#findInside(text, found, 0x7f) ? found : this.find(foldText(text));
  }

  /** False: it met a code unit beyond `highestCode`. */
  #findInside(text: string, found: number[], highestCode: number): boolean {
    if (this.#anyContained?.test(text) === false) return true;
    if (this.#automaton !== undefined) {
      if (!this.#automaton.find(text, found, highestCode)) return false;
      for (let at = 0; at < found.length; at++) found[at] = this.#contained[found[at]!]!;
    }
    return true;
  }
}

/** Finds which of many texts another begins with, or ends with. */
class Edge {
  readonly #atoms: readonly number[];
  readonly #letters: Uint16Array;
  readonly #tables: TrieTables;
  readonly #backwards: boolean;

  private constructor(sought: readonly SoughtText[], alphabet: Alphabet, backwards: boolean) {
    const texts = sought.map(({ text }) => (backwards ? toReversed(text) : text));
    this.#atoms = sought.map(({ atom }) => atom);
    this.#letters = alphabet.letters;
    this.#tables = createTextTrie(texts, alphabet).tables;
    this.#backwards = backwards;
  }

  static of(sought: readonly SoughtText[], alphabet: Alphabet, backwards: boolean): Edge | undefined {
    return sought.length === 0 ? undefined : new Edge(sought, alphabet, backwards);
  }

  find(text: string, found: number[]): void {
    const { base, parent, ends, highestLetter } = this.#tables;
    const last = text.length - 1;
    let state = 0;
    for (let at = 0; at <= last; at++) {
      const letter = this.#letters[text.charCodeAt(this.#backwards ? last - at : at)]!;
      if (letter === 0 || letter > highestLetter) return;
      const next = base[state]! + letter;
      if (parent[next] !== state) return;
      state = next;
      if (ends[state] !== none) found.push(this.#atoms[ends[state]!]!);
    }
  }
}

/** By UTF-16 code units. */
function toReversed(text: string): string {
  let reversed = "";
  for (let at = text.length - 1; at >= 0; at--) reversed += text.charAt(at);
  return reversed;
}
