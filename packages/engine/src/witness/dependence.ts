import type { Exception, Expression } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { addFieldsAsked, addFieldsRead } from "../condition/fields-asked.ts";
import { PathSet } from "../field/path-set.ts";
import { findCommonPieces } from "./common-pieces.ts";
import type { FilteredPart } from "./rule-filter.ts";
import type { SourceIndex } from "./source-index.ts";
import type { ValueFinder } from "./value-finder.ts";

/**
 * What it depends on that no part of a rule takes an event: that it has the same values in these fields, and elsewhere only values of ASCII without any of the pieces.
 */
export interface Dependence {
  readonly fields: PathSet;
  /** Of two to four letters, folded: see `findCommonPieces`. Of each text of ASCII that rules look for anywhere one is a part. */
  readonly pieces: readonly string[];
}

/** Of events of one class. It grows with the parts that events of the class are asked about. */
export class ClassDependence {
  readonly #compilation: Compilation;
  readonly #partAt: (part: number) => FilteredPart;
  readonly #fields = new Set<string>();
  /** Undefined: it depends on more than fields and pieces. */
  readonly #pieces: readonly string[] | undefined;
  /** Whether it is of fields alone, what is asked of an event before it meets a part, and then. */
  readonly #before = new Map<number, boolean>();
  readonly #behind = new Map<number, boolean>();
  #last: Dependence | undefined;

  /** `toldBy`: paths of the fields by which the class is told. */
  constructor(
    compilation: Compilation,
    toldBy: ReadonlySet<string>,
    indexes: readonly SourceIndex[],
    partAt: (part: number) => FilteredPart,
  ) {
    this.#compilation = compilation;
    this.#partAt = partAt;
    for (const path of toldBy) this.#fields.add(path);
    const finders = indexes.flatMap((index) => index.finders);
    const areOfFields = addFieldsOf(compilation, finders, this.#fields);
    this.#pieces = areOfFields ? toPieces(indexes.flatMap(({ anywhere }) => anywhere)) : undefined;
  }

  /** `found`: the parts that an event was asked about; `met`: those that it met, and that did not take it. Undefined: it depends on more. */
  of(found: readonly number[], met: readonly number[]): Dependence | undefined {
    if (this.#pieces === undefined) return undefined;
    const isOfFields =
      found.every((part) => this.#knows(this.#before, part, this.#addAsked)) &&
      met.every((part) => this.#knows(this.#behind, part, this.#addTaking));
    return isOfFields ? (this.#last ??= { fields: new PathSet(this.#fields), pieces: this.#pieces }) : undefined;
  }

  #knows(known: Map<number, boolean>, part: number, add: (part: FilteredPart) => boolean): boolean {
    const before = known.get(part);
    if (before !== undefined) return before;
    const { size } = this.#fields;
    const isOfFields = add(this.#partAt(part));
    known.set(part, isOfFields);
    if (this.#fields.size > size) this.#last = undefined;
    return isOfFields;
  }

  readonly #addAsked = ({ readPart }: FilteredPart): boolean => {
    const { where } = readPart().events;
    return where === null || addFieldsAsked(this.#compilation, where, this.#fields);
  };

  readonly #addTaking = ({ readPart, readExceptions }: FilteredPart): boolean => {
    const part = readPart();
    const add = (expression: Expression) => addFieldsRead(this.#compilation, expression, this.#fields);
    return (
      (part.events.history ?? []).length === 0 &&
      part.per.every(({ expression }) => add(expression)) &&
      (part.of === undefined || add(part.of)) &&
      readExceptions().every((exception) => this.#addException(exception))
    );
  };

  #addException({ when, until }: Exception): boolean {
    return until === undefined && addFieldsAsked(this.#compilation, when, this.#fields);
  }
}

/** Adds the paths of the fields that finders look at; false: they look at more. */
export function addFieldsOf(compilation: Compilation, finders: readonly ValueFinder[], paths: Set<string>): boolean {
  return finders.every(({ subject }) => addFieldsRead(compilation, subject.of, paths));
}

function toPieces(anywhere: readonly ValueFinder[]): readonly string[] | undefined {
  const sought = anywhere.map(({ keywords }) => keywords);
  if (sought.some((own) => own === undefined)) return undefined;
  const texts = [...new Set(sought.flatMap((own) => own ?? []).map(({ text }) => text))];
  return findCommonPieces(texts);
}
