import type { Condition, JsonObject } from "@tocsin/core";
import type { Subjects } from "../atom/subjects.ts";
import type { Compilation } from "../compilation.ts";
import { withoutKnown } from "../condition/without-known.ts";
import { PathSet } from "../field/path-set.ts";
import type { Scope } from "../scope.ts";
import { ClassTable } from "./class-table.ts";
import { addFieldsOf, ClassDependence, type Dependence } from "./dependence.ts";
import { createKeywordGate } from "./keyword-gate.ts";
import type { EventClass, FilteredPart, FilteredSource, RuleFilter } from "./rule-filter.ts";
import { chooseForSource, type SourceChoice } from "./source-choice.ts";
import { SourceIndex } from "./source-index.ts";

/** What is looked at of events of a class. */
interface ClassIndex {
  readonly indexes: readonly SourceIndex[];
  /** Whether it is worth it to look anywhere in an event. */
  readonly mayHaveKeyword: (document: JsonObject) => boolean;
  /** Made when it is first asked for; null: it is of more than fields by which the class is told. */
  dependence?: ClassDependence | null;
}

/**
 * Finds the sources and the parts of rules that an event has a witness of. What is not found costs nothing, however
 * much of it there is; what is of a source without events is not even made.
 */
export class WitnessIndex implements RuleFilter {
  readonly #classes: ClassTable;
  readonly #compilation: Compilation;
  readonly #subjects: Subjects;
  readonly #filtered: readonly FilteredSource[];
  readonly #sources: (SourceIndex | undefined)[] = [];
  /** By class. */
  readonly #ofClass: (ClassIndex | undefined)[] = [];
  readonly #sourceOfPart: number[] = [];
  readonly #found: number[] = [];

  constructor(compilation: Compilation, subjects: Subjects, sources: readonly FilteredSource[]) {
    this.#classes = new ClassTable(
      compilation,
      subjects,
      sources.map(({ filter }) => filter),
    );
    this.#compilation = compilation;
    this.#subjects = subjects;
    this.#filtered = sources;
    for (const [place, { parts }] of sources.entries()) for (const { at } of parts) this.#sourceOfPart[at] = place;
  }

  readonly classOf = (scope: Scope): EventClass => this.#classes.classOf(scope);

  readonly partsFor = (scope: Scope, eventClass: EventClass): readonly number[] => {
    this.#found.length = 0;
    const { indexes, mayHaveKeyword } = (this.#ofClass[eventClass.number] ??= this.#toClassIndex(eventClass));
    const scalars = this.#subjects.scalars.of(scope.document, scope.slots);
    const anywhere = mayHaveKeyword(scope.document);
    for (const index of indexes) index.find(scope, scalars, anywhere, this.#found);
    sort(this.#found);
    return this.#found;
  };

  readonly restOf = (part: number): Condition | null => {
    const where = this.#partAt(part).readPart().events.where;
    const known = this.#indexOf(this.#sourceOfPart[part]!).knownOf(part);
    return where === null || known === null ? where : withoutKnown(where, known);
  };

  readonly toldBy = (): PathSet | undefined => {
    const paths = this.#pathsToldBy();
    return paths && new PathSet(paths);
  };

  #pathsToldBy(): ReadonlySet<string> | undefined {
    const paths = new Set<string>();
    return addFieldsOf(this.#compilation, this.#classes.finders, paths) ? paths : undefined;
  }

  readonly dependenceOf = (eventClass: EventClass, met: readonly number[]): Dependence | undefined => {
    const index = (this.#ofClass[eventClass.number] ??= this.#toClassIndex(eventClass));
    if (index.dependence === undefined) index.dependence = this.#toDependence(index);
    const found = eventClass.sources.length === 0 ? [] : this.#found;
    return index.dependence?.of(found, met);
  };

  #toDependence({ indexes }: ClassIndex): ClassDependence | null {
    const toldBy = this.#pathsToldBy();
    return toldBy === undefined ? null : new ClassDependence(this.#compilation, toldBy, indexes, this.#partAt);
  }

  readonly #partAt = (part: number): FilteredPart => {
    const { parts } = this.#filtered[this.#sourceOfPart[part]!]!;
    return parts[part - parts[0]!.at]!;
  };

  readonly prepare = (): void => {
    for (const place of this.#filtered.keys()) this.#indexOf(place);
  };

  #choose(parts: FilteredSource["parts"]): SourceChoice {
    const conditions = parts.map(({ readPart }) => readPart().events.where);
    return chooseForSource(this.#compilation, this.#subjects, conditions);
  }

  #toClassIndex({ sources }: EventClass): ClassIndex {
    const indexes = sources.map(({ place }) => this.#indexOf(place));
    return { indexes, mayHaveKeyword: createKeywordGate(indexes.flatMap(({ anywhere }) => anywhere)) };
  }

  #indexOf(place: number): SourceIndex {
    return (this.#sources[place] ??= this.#toIndex(this.#filtered[place]!));
  }

  #toIndex({ parts, readChoice }: FilteredSource): SourceIndex {
    const choice = readChoice() ?? this.#choose(parts);
    return new SourceIndex(this.#compilation, this.#subjects, parts[0]?.at ?? 0, choice);
  }
}

/** So few are sorted by moving each to where it belongs. */
const fewPlaces = 32;

function sort(places: number[]): void {
  if (places.length > fewPlaces) {
    places.sort((left, right) => left - right);
    return;
  }
  for (let at = 1; at < places.length; at++) {
    const place = places[at]!;
    let before = at - 1;
    for (; before >= 0 && places[before]! > place; before--) places[before + 1] = places[before]!;
    places[before + 1] = place;
  }
}
