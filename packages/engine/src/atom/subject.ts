import type { JsonValue } from "@tocsin/core";
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
}

/** What was found of a value. */
export interface Marks {
  readonly atoms: Int32Array;
  readonly watchers: Int32Array;
}

/** Something whose values conditions compare with texts: a field, or what is worked out of fields. */
export class Subject {
  readonly index: number;
  readonly #table: AtomTable;
  readonly #readers: SubjectReaders;
  readonly #sought: SoughtText[] = [];
  readonly #memo: ValueMemo<Marks>;
  #presence: number | undefined;
  #matcher: TextMatcher | undefined;
  #present: Marks | undefined;
  /** Of the event that was looked at last: see `Scope.slots`. */
  #slots: unknown[] | undefined;
  #round = 0;
  #marks: Marks[] = [];

  constructor(table: AtomTable, index: number, readers: SubjectReaders) {
    this.#table = table;
    this.index = index;
    this.#readers = readers;
    this.#memo = new ValueMemo(table.budget);
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
    if (this.#slots !== scope.slots) this.#look(scope);
    return this.#table.isHeld(atom, this.#round);
  }

  /** What was found of the values on a scope. */
  marksOf(scope: Scope): readonly Marks[] {
    if (this.#slots !== scope.slots) this.#look(scope);
    return this.#marks;
  }

  #look(scope: Scope): void {
    this.#slots = scope.slots;
    this.#round = this.#table.nextRound();
    if (this.#marks.length > 0) this.#marks = [];
    const value = this.#readers.scalar === undefined ? several : this.#readers.scalar(scope.document);
    if (value === undefined) return;
    if (value === several) {
      for (const text of this.#readers.texts(scope)) this.#add(this.#marksOfText(text));
      return;
    }
    const marks = this.#memo.get(value) ?? this.#lookAtScalar(value, scope);
    if (marks !== undefined) this.#add(marks);
  }

  #add(marks: Marks): void {
    this.#table.hold(marks.atoms, this.#round);
    this.#marks.push(marks);
  }

  #lookAtScalar(value: JsonValue, scope: Scope): Marks | undefined {
    const texts = this.#readers.texts(scope);
    // What cannot be read as the field's type is told of at every event.
    if (texts.length === 0) return undefined;
    const marks = this.#toMarks(texts[0]);
    this.#memo.set(value, marks);
    return marks;
  }

  #marksOfText(text: string | undefined): Marks {
    const known = text === undefined ? undefined : this.#memo.get(text);
    if (known !== undefined) return known;
    const marks = this.#toMarks(text);
    if (text !== undefined && this.#readers.scalar === undefined) this.#memo.set(text, marks);
    return marks;
  }

  #toMarks(text: string | undefined): Marks {
    this.#present ??= this.#table.close(this.#presence === undefined ? [] : [this.#presence]);
    if (text === undefined) return this.#present;
    this.#matcher ??= new TextMatcher(this.#sought, this.#table.alphabet);
    const found = this.#matcher.find(text);
    if (found.length === 0) return this.#present;
    if (this.#presence !== undefined) found.push(this.#presence);
    return this.#table.close(found);
  }
}
