import type { Condition } from "@tocsin/core";
import type { AtomTable } from "../atom/atom-table.ts";
import type { Subject } from "../atom/subject.ts";
import type { Compilation } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import { findWitness, type Witness } from "./find-witness.ts";
import { createKeywordGate } from "./keyword-gate.ts";
import type { FilteredSource, RuleFilter } from "./rule-filter.ts";

interface Look {
  readonly subject: Subject;
  /** Whether it is worth it; absent: always. */
  readonly gate: ((scope: Scope) => boolean) | undefined;
}

interface IndexedSource {
  /** Parts of which no witness is known. */
  readonly always: readonly number[];
  /** What the witnesses of the others look at. */
  readonly looks: readonly Look[];
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
    const watch = (watcher: number, witness: Witness): readonly number[] => {
      for (const atom of witness ?? []) atoms.watch(atom, watcher);
      return witness ?? [];
    };
    const filters = sources.map(({ filter }) => witnessOf(filter));
    this.#alwaysSources = filters.flatMap((witness, at) => (witness === undefined ? [at] : []));
    const ofFilters = filters.flatMap((witness, at) => watch(at, witness));
    this.#filterSubjects = [...new Set(ofFilters.map((atom) => atoms.of(atom).subject))];
    const sourceOfPart: number[] = [];
    this.#sources = sources.map(({ parts }, source) => {
      const witnesses = parts.map(({ at, where }) => ({ at, witness: witnessOf(where) }));
      for (const { at } of parts) sourceOfPart[at] = source;
      const watched = witnesses.flatMap(({ at, witness }) => watch(sources.length + at, witness));
      return {
        always: witnesses.flatMap(({ at, witness }) => (witness === undefined ? [at] : [])),
        looks: toLooks(atoms, watched),
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
    const { always, looks } = this.#sources[source]!;
    for (const { subject, gate } of looks) if (gate === undefined || gate(scope)) this.#look(subject, scope);
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

function toLooks(atoms: AtomTable, watched: readonly number[]): readonly Look[] {
  const bySubject = Map.groupBy(new Set(watched), (atom) => atoms.of(atom).subject);
  return [...bySubject].map(([subject, own]) => {
    const gate = createKeywordGate(
      subject,
      own.map((atom) => atoms.of(atom)),
    );
    return { subject, gate };
  });
}

function sorted(places: readonly number[]): readonly number[] {
  for (let at = 1; at < places.length; at++) {
    if (places[at - 1]! > places[at]!) return places.toSorted((left, right) => left - right);
  }
  return places;
}
