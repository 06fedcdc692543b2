import type { Condition } from "@tocsin/core";
import type { AtomTable } from "../atom/atom-table.ts";
import type { Subject } from "../atom/subject.ts";
import type { Compilation } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import { findWitness, type Witness } from "./find-witness.ts";
import type { FilteredSource, RuleFilter } from "./rule-filter.ts";

interface IndexedSource {
  /** Parts of which no witness is known. */
  readonly always: readonly number[];
  /** What the witnesses of the others look at. */
  readonly subjects: readonly Subject[];
}

/**
 * Finds the sources and the parts of rules that an event has a witness of. What is not found costs nothing, however
 * much of it there is.
 */
export class WitnessIndex implements RuleFilter {
  readonly #sources: readonly IndexedSource[];
  readonly #alwaysSources: readonly number[];
  readonly #filterSubjects: readonly Subject[];
  readonly #sourceOfPart: readonly number[];
  /** By watcher, first the sources, then the parts: the round in which it was found. */
  readonly #foundIn: Float64Array;
  /** By subject: the round in which it was looked at. */
  readonly #lookedIn: number[] = [];
  readonly #found: number[] = [];
  readonly #askedSources: number[] = [];
  readonly #askedParts: number[] = [];
  #round = 0;

  constructor(compilation: Compilation, atoms: AtomTable, sources: readonly FilteredSource[]) {
    const witnessOf = (condition: Condition | null): Witness =>
      condition === null ? undefined : findWitness(compilation, atoms, condition);
    const watched = (watcher: number, witness: readonly number[]): Subject[] => {
      for (const atom of witness) atoms.watch(atom, watcher);
      return witness.map((atom) => atoms.of(atom).subject);
    };
    const filters = sources.map(({ filter }) => witnessOf(filter));
    this.#alwaysSources = filters.flatMap((witness, at) => (witness === undefined ? [at] : []));
    this.#filterSubjects = [...new Set(filters.flatMap((witness, at) => watched(at, witness ?? [])))];
    const sourceOfPart: number[] = [];
    this.#sources = sources.map(({ parts }, source) => {
      const witnesses = parts.map(({ at, where }) => ({ at, witness: witnessOf(where) }));
      for (const { at } of parts) sourceOfPart[at] = source;
      return {
        always: witnesses.flatMap(({ at, witness }) => (witness === undefined ? [at] : [])),
        subjects: [...new Set(witnesses.flatMap(({ at, witness }) => watched(sources.length + at, witness ?? [])))],
      };
    });
    this.#sourceOfPart = sourceOfPart;
    this.#foundIn = new Float64Array(sources.length + sourceOfPart.length);
  }

  readonly sourcesFor = (scope: Scope): readonly number[] => {
    this.#round++;
    this.#found.length = 0;
    this.#askedSources.length = 0;
    for (const subject of this.#filterSubjects) this.#look(subject, scope);
    for (const source of this.#alwaysSources) this.#askedSources.push(source);
    for (const watcher of this.#found) if (watcher < this.#sources.length) this.#askedSources.push(watcher);
    return sorted(this.#askedSources);
  };

  readonly partsFor = (scope: Scope, source: number): readonly number[] => {
    this.#askedParts.length = 0;
    const { always, subjects } = this.#sources[source]!;
    for (const subject of subjects) this.#look(subject, scope);
    for (const part of always) this.#askedParts.push(part);
    for (const watcher of this.#found) {
      const part = watcher - this.#sources.length;
      if (part >= 0 && this.#sourceOfPart[part] === source) this.#askedParts.push(part);
    }
    return sorted(this.#askedParts);
  };

  #look(subject: Subject, scope: Scope): void {
    if (this.#lookedIn[subject.index] === this.#round) return;
    this.#lookedIn[subject.index] = this.#round;
    for (const { watchers } of subject.marksOf(scope)) {
      for (let at = 0; at < watchers.length; at++) {
        const watcher = watchers[at]!;
        if (this.#foundIn[watcher] === this.#round) continue;
        this.#foundIn[watcher] = this.#round;
        this.#found.push(watcher);
      }
    }
  }
}

function sorted(places: readonly number[]): readonly number[] {
  return places.length < 2 ? places : places.toSorted((left, right) => left - right);
}
