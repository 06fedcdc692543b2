import type { ComparisonType, Expression, JsonObject, JsonValue } from "@tocsin/core";
import { several, type Scalar, type ScalarTable } from "../field/scalar-table.ts";
import type { Scope } from "../scope.ts";
import { ScalarText } from "./scalar-text.ts";

/** How the values of a subject are read off an event. INVARIANT: they depend on the document alone. */
export interface SubjectReaders {
  /** Its values as the texts that are compared; undefined stands for one that cannot be read so. */
  readonly texts: (scope: Scope) => readonly (string | undefined)[];
  /** Of a subject that is a field, or the first of several that has a value: these in the table of scalars. */
  readonly fields?: readonly number[];
  /** Of a subject that is a field, where every scalar has a text: that text, not folded. */
  readonly toText?: (scalar: JsonValue) => string | undefined;
  /** Of a subject that is much of an event. */
  readonly someOf?: SomeOf;
}

/** Whether one of the values of a subject satisfies a test; they are scalars. */
export type SomeOf = (document: JsonObject, satisfies: (value: JsonValue) => boolean) => boolean;

/** Something whose values conditions compare with texts: a field, or what is worked out of fields. */
export class Subject {
  readonly index: number;
  /** What it is the values of, read as this type. */
  readonly of: Expression;
  readonly as: ComparisonType;
  readonly readers: SubjectReaders;
  readonly #scalars: ScalarTable;
  readonly #text = new ScalarText();
  /** What `textOf` said of the event that was asked about last: see `Scope.slots`. */
  #last: ScalarText | undefined | typeof several;
  #slots: object | undefined;

  constructor(scalars: ScalarTable, index: number, of: Expression, as: ComparisonType, readers: SubjectReaders) {
    this.#scalars = scalars;
    this.index = index;
    this.of = of;
    this.as = as;
    this.readers = readers;
  }

  /** Whether it nearly always has one text or none: see `textOf`. */
  get hasOneText(): boolean {
    return this.readers.fields !== undefined && this.readers.toText !== undefined;
  }

  /** Its one scalar; undefined: it has no value; `several`: it has to be read otherwise. */
  scalarOf(scope: Scope): Scalar {
    const { fields } = this.readers;
    if (fields === undefined) return several;
    const scalars = this.#scalars.of(scope.document, scope.slots);
    for (let at = 0; at < fields.length; at++) {
      const value = scalars[fields[at]!];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Its one text, until it is asked for the next; undefined: it has no value; `several`: it has to be read otherwise. */
  textOf(scope: Scope): ScalarText | undefined | typeof several {
    if (this.#slots !== scope.slots) {
      this.#slots = scope.slots;
      this.#last = this.#readText(scope);
    }
    return this.#last;
  }

  #readText(scope: Scope): ScalarText | undefined | typeof several {
    const { toText } = this.readers;
    const value = toText === undefined ? several : this.scalarOf(scope);
    if (value === undefined || value === several) return value;
    const text = typeof value === "string" ? value : toText!(value);
    return text === undefined ? several : this.#text.set(text);
  }
}
