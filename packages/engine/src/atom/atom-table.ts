import type { Subject } from "./subject.ts";
import type { TextForm } from "./text-matcher.ts";

/** What is known of an atom: that some value of its subject has the form of the text, or that there is one. */
export interface Atom {
  readonly subject: Subject;
  /** Absent: it holds where the subject has a value. */
  readonly sought?: { readonly form: TextForm; readonly text: string };
}

const forms: readonly TextForm[] = ["is", "starts with", "ends with", "contains"];

/** The atoms of some conditions, each once however many of them ask it. */
export class AtomTable {
  readonly #atoms: Atom[] = [];
  /** By atom: how often it was asked for. */
  readonly #uses: number[] = [];
  /** By subject and form: the atoms of texts. */
  readonly #known: (Map<string, number> | undefined)[] = [];
  /** By subject. */
  readonly #presences = new Map<Subject, number>();
  readonly #comparedWhole = new Map<Subject, number>();

  /** Some value of the subject is, begins with, ends with or contains the text; see `SoughtText`. */
  atom(subject: Subject, form: TextForm, text: string): number {
    if (form === "is") this.#comparedWhole.set(subject, this.comparedWhole(subject) + 1);
    const known = (this.#known[forms.length * subject.index + forms.indexOf(form)] ??= new Map<string, number>());
    const before = known.get(text);
    if (before !== undefined) return this.#useAgain(before);
    const atom = this.#add({ subject, sought: { form, text } });
    known.set(text, atom);
    return atom;
  }

  /** The subject has a value. */
  presence(subject: Subject): number {
    const before = this.#presences.get(subject);
    if (before !== undefined) return this.#useAgain(before);
    const atom = this.#add({ subject });
    this.#presences.set(subject, atom);
    return atom;
  }

  of(atom: number): Atom {
    return this.#atoms[atom]!;
  }

  /** Each once. */
  subjects(): readonly Subject[] {
    return [...new Set(this.#atoms.map(({ subject }) => subject))];
  }

  usesOf(atom: number): number {
    return this.#uses[atom]!;
  }

  /** How often conditions ask whether a value of the subject is a text. */
  comparedWhole(subject: Subject): number {
    return this.#comparedWhole.get(subject) ?? 0;
  }

  #useAgain(atom: number): number {
    this.#uses[atom]!++;
    return atom;
  }

  #add(atom: Atom): number {
    this.#uses.push(1);
    return this.#atoms.push(atom) - 1;
  }
}
