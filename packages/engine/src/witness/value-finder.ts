import { toTextForm, type JsonObject, type JsonValue } from "@tocsin/core";
import type { Atom } from "../atom/atom-table.ts";
import type { SomeOf, Subject } from "../atom/subject.ts";
import type { Subjects } from "../atom/subjects.ts";
import { TextMatcher, type SoughtText } from "../atom/text-matcher.ts";
import { ValueMemo } from "../atom/value-memo.ts";
import { several } from "../field/scalar-table.ts";
import type { Scope } from "../scope.ts";

/** To look for a value in the memo takes half as long as to look for its atoms. */
const leastShare = 0.5;

/** The atoms of one subject. */
export interface SoughtOfSubject {
  readonly subject: Subject;
  readonly sought: readonly SoughtText[];
  /** The atom that it has a value; undefined: nobody asks for it. */
  readonly presence: number | undefined;
}

/** Finds which of the atoms of one subject hold of an event. */
export class ValueFinder {
  readonly subject: Subject;
  /** Of a subject that is one field: that in the table of scalars; else -1. */
  readonly field: number;
  readonly #matcher: TextMatcher;
  readonly #presence: number | undefined;
  /** Absent: what is found of a value costs less to find than to remember. */
  readonly #memo: ValueMemo<readonly number[]> | undefined;
  /** One of these an event has of which an atom holds; undefined: not only these are asked for. */
  readonly keywords: readonly SoughtText[] | undefined;

  /** `comesAgain`: values do, nearly always. */
  constructor(
    { subject, sought, presence }: SoughtOfSubject,
    { alphabet, budget }: Pick<Subjects, "alphabet" | "budget">,
    comesAgain = false,
  ) {
    this.subject = subject;
    const { fields = [] } = subject.readers;
    this.field = fields.length === 1 ? fields[0]! : -1;
    this.#matcher = new TextMatcher(sought, alphabet);
    this.#presence = presence;
    const isDear = this.#matcher.looksInside || subject.readers.toText === undefined;
    this.#memo = comesAgain || isDear ? new ValueMemo(budget, leastShare) : undefined;
    if (this.#presence === undefined) this.keywords = sought;
  }

  /** The atoms that hold of some value; valid until it is asked again. */
  find(scope: Scope): readonly number[] {
    const value = this.subject.scalarOf(scope);
    if (value === undefined) return nothing;
    return value === several ? this.#findOfSeveral(scope) : this.#findOfScalar(value, scope);
  }

  #findOfSeveral(scope: Scope): readonly number[] {
    const { someOf, texts } = this.subject.readers;
    if (someOf !== undefined) return this.#findAnywhere(scope.document, someOf);
    const found = new Set<number>();
    for (const text of texts(scope)) for (const atom of this.#findOfText(text)) found.add(atom);
    return [...found];
  }

  #findAnywhere(document: JsonObject, someOf: SomeOf): readonly number[] {
    const found = new Set<number>();
    someOf(document, (value) => {
      const text = toTextForm(value);
      if (text !== undefined) for (const atom of this.#findOfText(text)) found.add(atom);
      return false;
    });
    return [...found];
  }

  #findOfScalar(value: JsonValue, scope: Scope): readonly number[] {
    const known = this.#memo?.get(value);
    if (known !== undefined) return known;
    const { toText, texts } = this.subject.readers;
    let text = typeof value === "string" && toText !== undefined ? value : toText?.(value);
    if (text === undefined) {
      const read = texts(scope);
      // It cannot be read as the field's type, which is told of at every event.
      if (read.length === 0) return nothing;
      text = read[0];
    }
    const found = this.#findOfText(text);
    if (this.#memo !== undefined && (this.#memo.isKeeping || typeof value !== "string"))
      this.#memo.set(value, [...found]);
    return found;
  }

  /** Undefined: a value that is no text. */
  #findOfText(text: string | undefined): readonly number[] {
    return this.#matcher.find(text, this.#presence);
  }
}

const nothing: readonly number[] = [];

/** Atoms, by the numbers that are found, by what they are about. */
export function bySubject(atoms: ReadonlyMap<number, Atom>): readonly SoughtOfSubject[] {
  return [...Map.groupBy(atoms, ([, { subject }]) => subject)].map(([subject, own]) => ({
    subject,
    sought: own.flatMap(([atom, { sought }]) => (sought === undefined ? [] : [{ ...sought, atom }])),
    presence: own.find(([, { sought }]) => sought === undefined)?.[0],
  }));
}
