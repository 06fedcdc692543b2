import type { Subject } from "./subject.ts";
import type { TextForm } from "./text-matcher.ts";

/** What is known of an atom: that some value of its subject has the form of the text, or that there is one. */
export interface Atom {
  readonly subject: Subject;
  /** Absent: it holds where the subject has a value. */
  readonly sought?: { readonly form: TextForm; readonly text: string };
}

/** The atoms of some conditions, each once however many of them ask it. */
export class AtomTable {
  readonly #atoms: Atom[] = [];
  /** By atom: how often it was asked for. */
  readonly #uses: number[] = [];
  readonly #known = new Map<string, number>();
  readonly #comparedWhole = new Map<Subject, number>();

  /** Some value of the subject is, begins with, ends with or contains the text; see `SoughtText`. */
  atom(subject: Subject, form: TextForm, text: string): number {
    if (form === "is") this.#comparedWhole.set(subject, this.comparedWhole(subject) + 1);
    return this.#once(`${subject.index} ${form} ${text}`, { subject, sought: { form, text } });
  }

  /** The subject has a value. */
  presence(subject: Subject): number {
    return this.#once(`${subject.index}`, { subject });
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

  #once(key: string, atom: Atom): number {
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.#uses[known]!++;
      return known;
    }
    const number = this.#atoms.push(atom) - 1;
    this.#known.set(key, number);
    this.#uses.push(1);
    return number;
  }
}
