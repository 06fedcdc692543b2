import type { JsonObject, JsonValue } from "@tocsin/core";
import { several, type ScalarReader } from "../field/scalar-reader.ts";
import type { Scope } from "../scope.ts";
import type { AtomTable } from "./atom-table.ts";
import { TextMatcher, type SoughtText } from "./text-matcher.ts";
import { ValueMemo } from "./value-memo.ts";

/** How the values of a subject are read off an event. INVARIANT: they depend on the document alone. */
export interface SubjectReaders {
  /** Its values as the texts that are compared; undefined stands for one that cannot be read so. */
  readonly texts: (scope: Scope) => readonly (string | undefined)[];
  /** Of a subject that is a field. */
  readonly scalar?: ScalarReader;
  /** Of a subject that is a field, where every scalar has a text: that text, not folded. */
  readonly toText?: (scalar: JsonValue) => string | undefined;
  /** Of a subject that is much of an event: its values as texts that are not folded. What is found of them is not kept. */
  readonly everything?: (document: JsonObject) => readonly string[];
}

/** What was found of a value. */
export interface Marks {
  readonly atoms: Int32Array;
  readonly watchers: Int32Array;
}

/** Something whose values conditions compare with texts: a field, or what is worked out of fields. */
export class Subject {
  readonly index: number;
  /** How often conditions ask whether a value is a text. */
  comparedWhole = 0;
  readonly #table: AtomTable;
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
  #marks: Marks[] = [];

  constructor(table: AtomTable, index: number, readers: SubjectReaders) {
    this.#table = table;
    this.index = index;
    this.#readers = readers;
    this.#memo = new ValueMemo(table.budget);
  }

  get everything(): SubjectReaders["everything"] {
    return this.#readers.everything;
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
    this.#hold(scope);
    return this.#table.isHeld(atom, this.#round);
  }

  /** Whether one of them does. */
  holdsAny(atoms: readonly number[], scope: Scope): boolean {
    this.#hold(scope);
    for (const atom of atoms) if (this.#table.isHeld(atom, this.#round)) return true;
    return false;
  }

  /** What was found of the values on a scope. */
  marksOf(scope: Scope): readonly Marks[] {
    if (this.#slots !== scope.slots) this.#look(scope);
    return this.#marks;
  }

  /** Lets the table know what was found: of most subjects of an event nobody asks for it. */
  #hold(scope: Scope): void {
    if (this.#slots !== scope.slots) this.#look(scope);
    if (this.#round !== 0) return;
    this.#round = this.#table.nextRound();
    for (const { atoms } of this.#marks) this.#table.hold(atoms, this.#round);
  }

  #look(scope: Scope): void {
    this.#slots = scope.slots;
    this.#round = 0;
    if (this.#marks.length > 0) this.#marks = [];
    const { scalar, everything, texts } = this.#readers;
    if (everything !== undefined) {
      const values = everything(scope.document);
      if (values.length > 0)
        this.#marks.push(this.#toMarks(values.flatMap((text) => this.#matcherNow().findUnfolded(text))));
      return;
    }
    const value = scalar === undefined ? several : scalar(scope.document);
    if (value === undefined) return;
    if (value === several) {
      for (const text of texts(scope)) this.#marks.push(this.#marksOfMadeText(text));
      return;
    }
    const marks = this.#memo.get(value) ?? this.#lookAtScalar(value, scope);
    if (marks !== undefined) this.#marks.push(marks);
  }

  #lookAtScalar(value: JsonValue, scope: Scope): Marks | undefined {
    const marks = this.#toMarksOfScalar(value, scope);
    if (marks !== undefined) this.#memo.set(value, marks);
    return marks;
  }

  /** Undefined: it cannot be read as the field's type, which is told of at every event. */
  #toMarksOfScalar(value: JsonValue, scope: Scope): Marks | undefined {
    const unfolded = this.#readers.toText?.(value);
    if (unfolded !== undefined) return this.#toMarks(this.#matcherNow().findUnfolded(unfolded));
    const texts = this.#readers.texts(scope);
    return texts.length === 0 ? undefined : this.#marksOfText(texts[0]);
  }

  #marksOfText(text: string | undefined): Marks {
    return this.#toMarks(text === undefined ? [] : this.#matcherNow().find(text));
  }

  #marksOfMadeText(text: string | undefined): Marks {
    // What is read as it stands is remembered by its values, which these texts are not.
    const isMade = this.#readers.scalar === undefined && text !== undefined;
    const known = isMade ? this.#memo.get(text) : undefined;
    if (known !== undefined) return known;
    const marks = this.#marksOfText(text);
    if (isMade) this.#memo.set(text, marks);
    return marks;
  }

  #toMarks(found: number[]): Marks {
    this.#present ??= this.#table.close(this.#presence === undefined ? [] : [this.#presence]);
    if (found.length === 0) return this.#present;
    if (this.#presence !== undefined) found.push(this.#presence);
    return this.#table.close(found);
  }

  #matcherNow(): TextMatcher {
    return (this.#matcher ??= new TextMatcher(this.#sought, this.#table.alphabet));
  }
}
