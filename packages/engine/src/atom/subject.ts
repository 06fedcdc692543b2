import { toTextForm, type JsonObject, type JsonValue } from "@tocsin/core";
import { several, type Scalar, type ScalarTable } from "../field/scalar-table.ts";
import type { Scope } from "../scope.ts";
import type { AtomTable } from "./atom-table.ts";
import { TextMatcher, type SoughtText } from "./text-matcher.ts";
import { ScalarText } from "./scalar-text.ts";
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

/** What it says of a value that an atom holds of it. */
export interface Mark {
  /** It, and the groups that it is in. */
  readonly atoms: readonly number[];
  /** Whom these concern, each once. */
  readonly watchers: readonly number[];
  /** By the number of a class: those of the watchers that are of its sources, once they were asked for. */
  readonly ofClass: (readonly number[] | undefined)[];
}

/** To look for a value in the memo takes half as long as to look for its atoms. */
const leastShare = 0.5;

/** Something whose values conditions compare with texts: a field, or what is worked out of fields. */
export class Subject {
  readonly index: number;
  /** How often conditions ask whether a value is a text. */
  comparedWhole = 0;
  readonly #table: AtomTable;
  readonly #scalars: ScalarTable;
  readonly #readers: SubjectReaders;
  readonly #sought: SoughtText[] = [];
  readonly #memo: ValueMemo<readonly Mark[]>;
  readonly #text = new ScalarText();
  #presence: number | undefined;
  #matcher: TextMatcher | undefined;
  /** Of a value of which no other atom holds. */
  #present: readonly Mark[] | undefined;
  /** Of the event that was looked at last: see `Scope.slots`. */
  #slots: object | undefined;
  /** The round in which the table was told of it; 0: it was not yet. */
  #round = 0;
  /** The first `#count` are of the event that was looked at last. */
  readonly #marks: Mark[] = [];
  #count = 0;

  constructor(table: AtomTable, index: number, readers: SubjectReaders) {
    this.#table = table;
    this.index = index;
    this.#scalars = table.scalars;
    this.#readers = readers;
    this.#memo = new ValueMemo(table.budget, leastShare);
  }

  get someOf(): SubjectReaders["someOf"] {
    return this.#readers.someOf;
  }

  /** Whether it nearly always has one text or none: see `textOf`. */
  get hasOneText(): boolean {
    return this.#readers.fields !== undefined && this.#readers.toText !== undefined;
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

  /** Finds what atoms hold of the values on a scope, and says how many marks they have. */
  look(scope: Scope): number {
    return this.#look(scope);
  }

  /** One of the marks that were found last. */
  mark(at: number): Mark {
    return this.#marks[at]!;
  }

  /** Its one text, until it is asked for the next; undefined: it has no value; `several`: it has to be read otherwise. */
  textOf(scope: Scope): ScalarText | undefined | typeof several {
    const { toText } = this.#readers;
    const value = toText === undefined ? several : this.#scalarOf(scope);
    if (value === undefined || value === several) return value;
    const text = typeof value === "string" ? value : toText!(value);
    if (text === undefined) return several;
    return text === this.#text.text ? this.#text : this.#text.set(text);
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
    this.#lookAtScalar(value, scope);
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
    if (someOf !== undefined) this.#lookAtAll(scope.document, someOf);
    else for (const text of texts(scope)) this.#lookAtText(text);
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

  #lookAtScalar(value: JsonValue, scope: Scope): void {
    const known = this.#memo.get(value);
    if (known !== undefined) this.#add(known);
    else if (typeof value === "string" && this.#readers.toText !== undefined) this.#addNew(value, value);
    else this.#lookAtOther(value, scope);
  }

  #lookAtOther(value: JsonValue, scope: Scope): void {
    const text = this.#readers.toText?.(value);
    if (text !== undefined) return this.#addNew(value, text);
    const texts = this.#readers.texts(scope);
    // It cannot be read as the field's type, which is told of at every event.
    if (texts.length > 0) this.#addNew(value, texts[0]);
  }

  #lookAtText(text: string | undefined): void {
    // What is read as it stands is remembered by its values, which these texts are not.
    const isMade = this.#readers.fields === undefined && text !== undefined;
    const known = isMade ? this.#memo.get(text) : undefined;
    if (known !== undefined) this.#add(known);
    else if (isMade) this.#addNew(text, text);
    else this.#add(this.#marksOf(text));
  }

  /** Adds what is found of a text, and remembers it for a value. */
  #addNew(value: JsonValue, text: string | undefined): void {
    const marks = this.#marksOf(text);
    this.#add(marks);
    this.#memo.set(value, marks);
  }

  #marksOf(text: string | undefined): readonly Mark[] {
    return this.#toMarks(text === undefined ? nothing : this.#matcherNow().find(text));
  }

  #toMarks(found: readonly number[]): readonly Mark[] {
    const presence = this.#presence;
    if (found.length === 0) return (this.#present ??= presence === undefined ? [] : [this.#table.markOf(presence)]);
    const marks: Mark[] = [];
    for (const atom of found) marks.push(this.#table.markOf(atom));
    if (presence !== undefined) marks.push(this.#table.markOf(presence));
    return marks;
  }

  #matcherNow(): TextMatcher {
    return (this.#matcher ??= new TextMatcher(this.#sought, this.#table.alphabet));
  }

  #add(marks: readonly Mark[]): void {
    for (let at = 0; at < marks.length; at++) this.#marks[this.#count++] = marks[at]!;
  }
}

const nothing: readonly number[] = [];
