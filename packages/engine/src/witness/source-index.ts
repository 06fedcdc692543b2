import type { Condition } from "@tocsin/core";
import { AtomTable, type Atom } from "../atom/atom-table.ts";
import type { Subjects } from "../atom/subjects.ts";
import type { Compilation } from "../compilation.ts";
import { withoutKnown } from "../condition/without-known.ts";
import type { Scalar } from "../field/scalar-table.ts";
import type { Scope } from "../scope.ts";
import { chooseWitness } from "./choose-witness.ts";
import { findNeed } from "./find-need.ts";
import type { FilteredSource } from "./rule-filter.ts";
import { createFinders, type ValueFinder } from "./value-finder.ts";

/** The parts of rules about one source, by what an event must have that meets them. */
export class SourceIndex {
  /** Parts of which no witness is known. */
  readonly #always: number[] = [];
  readonly #finders: readonly ValueFinder[];
  /** Those that look at much of an event. */
  readonly anywhere: readonly ValueFinder[];
  /** By atom: the parts, counted from the first of the source, of which it is a witness. */
  readonly #watchers: (readonly number[])[] = [];
  /** By part: what is left to ask of an event that has its witness. */
  readonly #rests: (Condition | null)[] = [];
  readonly #first: number;
  /** By part: the round in which it was found. */
  readonly #foundIn: Float64Array;
  #round = 0;

  constructor(compilation: Compilation, subjects: Subjects, { parts }: Pick<FilteredSource, "parts">) {
    this.#first = parts[0]?.at ?? 0;
    this.#foundIn = new Float64Array(parts.length);
    const atoms = new AtomTable();
    // Which witness is rare is known when all that is asked for is.
    const needs = parts.map(({ where }) =>
      where === null ? undefined : findNeed(compilation, subjects, atoms, where),
    );
    const watchers = new Map<number, number[]>();
    for (const [part, need] of needs.entries()) {
      const { at, where } = parts[part]!;
      const witness = chooseWitness(atoms, need);
      this.#rests.push(where && withoutKnown(where, witness?.known));
      if (witness === undefined) this.#always.push(at);
      for (const atom of witness?.atoms ?? []) push(watchers, atom, part);
    }
    const chosen = new Map<number, Atom>();
    for (const [atom, own] of watchers) chosen.set(this.#watchers.push(own) - 1, atoms.of(atom));
    const finders = createFinders(chosen, subjects);
    this.#finders = finders.filter(({ subject }) => subject.readers.someOf === undefined);
    this.anywhere = finders.filter(({ subject }) => subject.readers.someOf !== undefined);
  }

  /** Adds the parts that an event has a witness of, each once. `scalars`: its own. `anywhere`: whether to look there. */
  find(scope: Scope, scalars: readonly Scalar[], anywhere: boolean, found: number[]): void {
    const round = ++this.#round;
    for (const part of this.#always) found.push(part);
    for (const finder of this.#finders) {
      if (finder.field < 0 || scalars[finder.field] !== undefined) this.#noteAll(finder.find(scope), round, found);
    }
    if (anywhere) for (const finder of this.anywhere) this.#noteAll(finder.find(scope), round, found);
  }

  /** What is left to ask of an event that a part was found for; null: nothing. */
  restOf(part: number): Condition | null {
    return this.#rests[part - this.#first]!;
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

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
