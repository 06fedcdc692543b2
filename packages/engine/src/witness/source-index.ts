import type { Subjects } from "../atom/subjects.ts";
import type { SoughtText } from "../atom/text-matcher.ts";
import type { Compilation } from "../compilation.ts";
import type { ConditionPath } from "../condition/condition-path.ts";
import { toSubject } from "../condition/subjects-of.ts";
import type { Scalar } from "../field/scalar-table.ts";
import type { Scope } from "../scope.ts";
import type { SourceChoice, SubjectChoice } from "./source-choice.ts";
import { ValueFinder, type SoughtOfSubject } from "./value-finder.ts";

/** The parts of rules about one source, by what an event must have that meets them. */
export class SourceIndex {
  /** Parts of which no witness is known. */
  readonly #always: readonly number[];
  /** Those that look at one field, or at what is worked out of some. */
  readonly finders: readonly ValueFinder[];
  /** Those that look at much of an event. */
  readonly anywhere: readonly ValueFinder[];
  /** By atom: the parts, counted from the first of the source, of which it is a witness. */
  readonly #watchers: (readonly number[])[] = [];
  readonly #known: SourceChoice["known"];
  readonly #first: number;
  /** By part: the round in which it was found. */
  readonly #foundIn: Float64Array;
  #round = 0;

  /** `first`: the place of the source's first part among all. */
  constructor(compilation: Compilation, subjects: Subjects, first: number, choice: SourceChoice) {
    this.#first = first;
    this.#known = choice.known;
    this.#always = choice.always.map((part) => first + part);
    this.#foundIn = new Float64Array(choice.known.length);
    // All before the first is made: the table of scalars must not change for each of them.
    const sought = choice.subjects.map((each) => this.#toSought(compilation, subjects, each));
    const finders = sought
      .filter((own) => own.sought.length > 0 || own.presence !== undefined)
      .map((own) => new ValueFinder(own, subjects));
    this.finders = finders.filter(({ subject }) => subject.readers.someOf === undefined);
    this.anywhere = finders.filter(({ subject }) => subject.readers.someOf !== undefined);
  }

  /** Adds the parts that an event has a witness of, each once. `scalars`: its own. `anywhere`: whether to look there. */
  find(scope: Scope, scalars: readonly Scalar[], anywhere: boolean, found: number[]): void {
    const round = ++this.#round;
    for (const part of this.#always) found.push(part);
    for (const finder of this.finders) {
      if (finder.field < 0 || scalars[finder.field] !== undefined) this.#noteAll(finder.find(scope), round, found);
    }
    if (anywhere) for (const finder of this.anywhere) this.#noteAll(finder.find(scope), round, found);
  }

  /** Where in a part's condition that stands which need not be asked of an event that it was found for; null: nothing is. */
  knownOf(part: number): ConditionPath | null {
    return this.#known[part - this.#first]!;
  }

  /** Numbers the atoms of a subject. */
  #toSought(compilation: Compilation, subjects: Subjects, { of, as, texts, present }: SubjectChoice): SoughtOfSubject {
    const subject = toSubject(compilation, subjects, of, as);
    if (subject === undefined) throw new Error("A witness depends on the event alone.");
    const sought: SoughtText[] = [];
    for (const { form, texts: own, parts } of texts) {
      for (let at = 0; at < own.length; at++) sought.push({ form, text: own[at]!, atom: this.#watch(parts[at]!) });
    }
    return { subject, sought, presence: present.length === 0 ? undefined : this.#watch(present) };
  }

  #watch(parts: readonly number[]): number {
    return this.#watchers.push(parts) - 1;
  }

  #noteAll(atoms: readonly number[], round: number, found: number[]): void {
    for (let at = 0; at < atoms.length; at++) this.#note(this.#watchers[atoms[at]!]!, round, found);
  }

  #note(parts: readonly number[], round: number, found: number[]): void {
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at]!;
      if (this.#foundIn[part] === round) continue;
      this.#foundIn[part] = round;
      found.push(this.#first + part);
    }
  }
}
