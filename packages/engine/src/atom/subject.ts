import { toTextForm, type JsonObject, type JsonValue } from "@tocsin/core";
import { several, type Scalar, type ScalarTable } from "../field/scalar-table.ts";
import type { Scope } from "../scope.ts";
import type { AtomTable } from "./atom-table.ts";
import { TextMatcher, type SoughtText } from "./text-matcher.ts";
import { ValueMemo } from "./value-memo.ts";

/** How the values of a subject are read off an event. INVARIANT: they depend on the document alone. */
export interface SubjectReaders {
  /** Its values as the texts that are compared; undefined stands for one that cannot be read so. */
  readonly texts: (scope: Scope) => readonly (string | undefined)[];
  /** Of a subject that is a field, or the first of several that has a value: these in the table of scalars. */
  readonly fields?: readonly number[];
  /** Of a subject that is a field, where every scalar has a text: that text, not folded. */
  readonly toText?: (scalar: JsonValue) => string | undefined;
  /** Of a subject that is much of an event. What is found of its values is not kept. */
  readonly someOf?: SomeOf;
}

/** Whether one of the values of a subject satisfies a test; they are scalars. */
export type SomeOf = (document: JsonObject, satisfies: (value: JsonValue) => boolean) => boolean;

/** What was found of a value. */
export interface Marks {
  /** Some perhaps more than once. */
  readonly atoms: readonly number[];
  /** Whom the atoms concern, some perhaps more than once. */
  readonly watchers: readonly number[];
  /** What the atoms are to the sources: see `ClassTable`. */
  kind: number;
  /** By the number of a class: those of the watchers that are of its sources, once they were asked for. */
  readonly ofClass: (readonly number[] | undefined)[];
}

export const unknownKind = -1;

/** Something whose values conditions compare with texts: a field, or what is worked out of fields. */
export class Subject {
  readonly index: number;
  /** How often conditions ask whether a value is a text. */
  comparedWhole = 0;
  readonly #table: AtomTable;
  readonly #scalars: ScalarTable;
  readonly #readers: SubjectReaders;
  readonly #sought: SoughtText[] = [];
  readonly #memo: ValueMemo<Marks>;
  #presence: number | undefined;
  #matcher: TextMatcher | undefined;
  #present: Marks | undefined;
  /** Of the event that was looked at last: see `Scope.slots`. */
  #slots: unknown[] | undefined;
  /** The round in which the table was told of it; 0: it was not yet. */
  #round = 0;
  /** The first `#count` are of the event that was looked at last. */
  readonly #marks: Marks[] = [];
  #count = 0;

  constructor(table: AtomTable, index: number, readers: SubjectReaders) {
    this.#table = table;
    this.index = index;
    this.#scalars = table.scalars;
    this.#readers = readers;
    this.#memo = new ValueMemo(table.budget);
  }

  get someOf(): SubjectReaders["someOf"] {
    return this.#readers.someOf;
  }

  seek(sought: SoughtText): void {
    this.#sought.push(sought);
    this.#matcher = undefined;
  }

  notePresence(atom: number): void {
    this.#presence = atom;
  }

  /** What was found of values is not all there is by now. */
  forget(): void {
    this.#memo.clear();
    this.#present = undefined;
    this.#slots = undefined;
  }

  /** Whether an atom of this subject holds on a scope. */
  holds(atom: number, scope: Scope): boolean {
    if (this.#look(scope) === 0) return false;
    this.#hold();
    return this.#table.isHeld(atom, this.#round);
  }

  /** Whether one of them does. */
  holdsAny(atoms: readonly number[], scope: Scope): boolean {
    if (this.#look(scope) === 0) return false;
    this.#hold();
    for (let at = 0; at < atoms.length; at++) if (this.#table.isHeld(atoms[at]!, this.#round)) return true;
    return false;
  }

  /** Finds what atoms hold of the values on a scope, and says of how many values there are marks. */
  look(scope: Scope): number {
    return this.#look(scope);
  }

  /** The marks of one of the values that were looked at last. */
  marks(at: number): Marks {
    return this.#marks[at]!;
  }

  /** Lets the table know what was found: of most subjects of an event nobody asks for it. */
  #hold(): void {
    if (this.#round !== 0) return;
    this.#round = this.#table.nextRound();
    for (let at = 0; at < this.#count; at++) this.#table.hold(this.#marks[at]!.atoms, this.#round);
  }

  #look(scope: Scope): number {
    if (this.#slots === scope.slots) return this.#count;
    this.#slots = scope.slots;
    this.#round = 0;
    this.#count = 0;
    const value = this.#scalarOf(scope);
    if (value === undefined) return 0;
    if (value === several) {
      this.#lookAtTexts(scope);
      return this.#count;
    }
    const marks = this.#memo.get(value) ?? this.#lookAtScalar(value, scope);
    if (marks !== undefined) this.#add(marks);
    return this.#count;
  }

  #scalarOf(scope: Scope): Scalar {
    const { fields } = this.#readers;
    if (fields === undefined) return several;
    const scalars = this.#scalars.of(scope.document, scope.slots);
    for (let at = 0; at < fields.length; at++) {
      const value = scalars[fields[at]!];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  #lookAtTexts(scope: Scope): void {
    const { someOf, texts } = this.#readers;
    if (someOf === undefined) for (const text of texts(scope)) this.#add(this.#marksOfMadeText(text));
    else this.#lookAtAll(scope.document, someOf);
  }

  #lookAtAll(document: JsonObject, someOf: SomeOf): void {
    const matcher = this.#matcherNow();
    const found = new Set<number>();
    let isPresent = false;
    someOf(document, (value) => {
      const text = toTextForm(value);
      if (text !== undefined) {
        isPresent = true;
        for (const atom of matcher.find(text)) found.add(atom);
      }
      return false;
    });
    if (isPresent) this.#add(this.#toMarks([...found]));
  }

  #lookAtScalar(value: JsonValue, scope: Scope): Marks | undefined {
    const marks = this.#toMarksOfScalar(value, scope);
    if (marks !== undefined) this.#memo.set(value, marks);
    return marks;
  }

  /** Undefined: it cannot be read as the field's type, which is told of at every event. */
  #toMarksOfScalar(value: JsonValue, scope: Scope): Marks | undefined {
    const text = typeof value === "string" && this.#readers.toText !== undefined ? value : this.#readers.toText?.(value);
    if (text !== undefined) return this.#marksOfText(text);
    const texts = this.#readers.texts(scope);
    return texts.length === 0 ? undefined : this.#marksOfText(texts[0]);
  }

  #marksOfText(text: string | undefined): Marks {
    return this.#toMarks(text === undefined ? [] : this.#matcherNow().find(text));
  }

  #marksOfMadeText(text: string | undefined): Marks {
    // What is read as it stands is remembered by its values, which these texts are not.
    const isMade = this.#readers.fields === undefined && text !== undefined;
    const known = isMade ? this.#memo.get(text) : undefined;
    if (known !== undefined) return known;
    const marks = this.#marksOfText(text);
    if (isMade) this.#memo.set(text, marks);
    return marks;
  }

  #toMarks(found: readonly number[]): Marks {
    const presence = this.#presence;
    if (found.length === 0) return (this.#present ??= this.#table.close(presence === undefined ? [] : [presence]));
    return this.#table.close(presence === undefined ? found : [...found, presence]);
  }

  #matcherNow(): TextMatcher {
    return (this.#matcher ??= new TextMatcher(this.#sought, this.#table.alphabet));
  }

  #add(marks: Marks): void {
    this.#marks[this.#count++] = marks;
  }
}
