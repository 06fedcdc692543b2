import { ScalarTable } from "../field/scalar-table.ts";
import { Alphabet } from "./alphabet.ts";
import { Subject, type Mark, type SubjectReaders } from "./subject.ts";
import { MemoBudget } from "./value-memo.ts";
import type { TextForm } from "./text-matcher.ts";

/** What is known of an atom: that some value of its subject has the form of the text, or that there is one. */
export interface Atom {
  readonly subject: Subject;
  /** Absent: it holds where the subject has a value. */
  readonly sought?: { readonly form: TextForm; readonly text: string };
  /** How many conditions ask it. */
  uses: number;
}

/**
 * The atoms of all conditions of a rule set, each once however many conditions ask it: a value is looked at once for
 * all atoms of its subject, and what was found of it is remembered for the next event that has it.
 */
export class AtomTable {
  readonly alphabet = new Alphabet();
  readonly budget = new MemoBudget();
  readonly scalars = new ScalarTable();
  readonly #subjects = new Map<string, Subject>();
  readonly #atoms: Atom[] = [];
  readonly #known = new Map<string, number>();
  /** By atom: the groups that it is in. */
  readonly #groups = new Map<number, number[]>();
  /** By atom: whom it concerns. */
  readonly #watchers = new Map<number, number[]>();
  /** By atom, as long as nothing is added. */
  #marks: (Mark | undefined)[] = [];
  #heldIn = new Float64Array(1024);
  #round = 0;
  #asked: Set<number> | undefined;

  subject(key: string, create: () => SubjectReaders): Subject {
    const known = this.#subjects.get(key);
    if (known !== undefined) return known;
    const subject = new Subject(this, this.#subjects.size, create());
    this.#subjects.set(key, subject);
    return subject;
  }

  /** Some value of the subject is, begins with, ends with or contains the text; see `SoughtText`. */
  atom(subject: Subject, form: TextForm, text: string): number {
    if (form === "is") subject.comparedWhole++;
    return this.#once(`${subject.index} ${form} ${text}`, subject, { form, text });
  }

  /** The subject has a value. */
  presence(subject: Subject): number {
    return this.#once(`${subject.index}`, subject);
  }

  /** An atom that holds where one of several atoms of a subject does. */
  group(subject: Subject, atoms: readonly number[]): number {
    const members = [...new Set(atoms)].toSorted((left, right) => left - right);
    const [only] = members;
    if (members.length === 1 && only !== undefined) return only;
    return this.#once(`any ${members.join(" ")}`, subject, undefined, (group) => {
      for (const member of members) push(this.#groups, member, group);
    });
  }

  /** The atoms that are asked for while something is made. */
  askedBy(make: () => void): ReadonlySet<number> {
    const asked = new Set<number>();
    this.#asked = asked;
    make();
    this.#asked = undefined;
    return asked;
  }

  of(atom: number): Atom {
    return this.#atoms[atom]!;
  }

  /** From now on the marks of values that the atom holds of name the watcher. */
  watch(atom: number, watcher: number): void {
    push(this.#watchers, atom, watcher);
    this.#forget(this.of(atom).subject);
  }

  /** What an atom says that holds. */
  markOf(atom: number): Mark {
    return (this.#marks[atom] ??= this.#toMark(atom));
  }

  #toMark(atom: number): Mark {
    const atoms = [atom, ...(this.#groups.get(atom) ?? [])];
    const watchers = new Set(atoms.flatMap((each) => this.#watchers.get(each) ?? []));
    return { atoms, watchers: watchers.size === 0 ? nobody : [...watchers], ofClass: [] };
  }

  nextRound(): number {
    return ++this.#round;
  }

  hold(atoms: readonly number[], round: number): void {
    const heldIn = this.#heldIn;
    for (let at = 0; at < atoms.length; at++) heldIn[atoms[at]!] = round;
  }

  isHeld(atom: number, round: number): boolean {
    return this.#heldIn[atom] === round;
  }

  #once(key: string, subject: Subject, sought?: Atom["sought"], onNew?: (atom: number) => void): number {
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.#atoms[known]!.uses++;
      this.#asked?.add(known);
      return known;
    }
    const atom = this.#atoms.length;
    this.#known.set(key, atom);
    this.#asked?.add(atom);
    this.#atoms.push({ subject, ...(sought && { sought }), uses: 1 });
    if (atom >= this.#heldIn.length) {
      const longer = new Float64Array(2 * this.#heldIn.length);
      longer.set(this.#heldIn);
      this.#heldIn = longer;
    }
    if (sought !== undefined) subject.seek({ ...sought, atom });
    else if (onNew === undefined) subject.notePresence(atom);
    onNew?.(atom);
    this.#forget(subject);
    return atom;
  }

  #forget(subject: Subject): void {
    if (this.#marks.length > 0) this.#marks = [];
    subject.forget();
  }
}

const nobody: readonly number[] = [];

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
