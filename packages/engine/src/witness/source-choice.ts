import type { ComparisonType, Condition, Expression } from "@tocsin/core";
import { AtomTable } from "../atom/atom-table.ts";
import type { Subject } from "../atom/subject.ts";
import type { Subjects } from "../atom/subjects.ts";
import type { TextForm } from "../atom/text-matcher.ts";
import type { Compilation } from "../compilation.ts";
import { pathTo, type ConditionPath } from "../condition/condition-path.ts";
import { chooseWitness } from "./choose-witness.ts";
import { findNeed } from "./find-need.ts";

/**
 * By what the parts of rules about one source are found: plain JSON data, worked out of their conditions. Parts are counted
 * from the first of the source.
 */
export interface SourceChoice {
  readonly subjects: readonly SubjectChoice[];
  /** Parts of which no witness is known. */
  readonly always: readonly number[];
  /** By part: where in its condition that stands which its witness says by itself; null: it says nothing. */
  readonly known: readonly (ConditionPath | null)[];
}

/** What is looked for in one of the subjects that conditions compare: of some nothing. */
export interface SubjectChoice {
  readonly of: Expression;
  readonly as: ComparisonType;
  readonly texts: readonly TextChoice[];
  /** The parts of which it is a witness that it has a value. */
  readonly present: readonly number[];
}

/** Texts, folded and different, and by text the parts of which it is a witness. */
export interface TextChoice {
  readonly form: TextForm;
  readonly texts: readonly string[];
  readonly parts: readonly (readonly number[])[];
}

/** Chooses the witnesses of some parts by their conditions. */
export function chooseForSource(
  compilation: Compilation,
  subjects: Subjects,
  conditions: readonly (Condition | null)[],
): SourceChoice {
  const atoms = new AtomTable();
  // Which witness is rare is known when all that is asked for is.
  const needs = conditions.map((condition) => condition && findNeed(compilation, subjects, atoms, condition));
  const chosen = new ChosenTexts(atoms);
  const always: number[] = [];
  const known = needs.map((need, part) => {
    const witness = chooseWitness(atoms, need ?? undefined);
    if (witness === undefined) always.push(part);
    for (const atom of witness?.atoms ?? []) chosen.add(atom, part);
    return witness?.known === undefined ? null : pathTo(conditions[part]!, witness.known);
  });
  return { subjects: chosen.toSubjects(), always, known };
}

/** Parts by the atoms that are chosen to find them. */
class ChosenTexts {
  readonly #atoms: AtomTable;
  readonly #parts = new Map<number, number[]>();

  constructor(atoms: AtomTable) {
    this.#atoms = atoms;
  }

  add(atom: number, part: number): void {
    const parts = this.#parts.get(atom);
    if (parts === undefined) this.#parts.set(atom, [part]);
    else if (parts.at(-1) !== part) parts.push(part);
  }

  toSubjects(): readonly SubjectChoice[] {
    const chosen = Map.groupBy(this.#parts, ([atom]) => this.#atoms.of(atom).subject);
    return this.#atoms.subjects().map((subject) => this.#toSubject(subject, new Map(chosen.get(subject))));
  }

  #toSubject({ of, as }: Subject, parts: ReadonlyMap<number, readonly number[]>): SubjectChoice {
    const byForm = Map.groupBy(parts, ([atom]) => this.#atoms.of(atom).sought?.form);
    const present = (byForm.get(undefined) ?? []).flatMap(([, own]) => own);
    const texts = [...byForm].flatMap(([form, own]): readonly TextChoice[] => {
      if (form === undefined) return [];
      return [
        { form, texts: own.map(([atom]) => this.#atoms.of(atom).sought!.text), parts: own.map(([, each]) => each) },
      ];
    });
    return { of, as, texts, present };
  }
}
