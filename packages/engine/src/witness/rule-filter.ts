import type { Condition, Exception, Part } from "@tocsin/core";
import type { PathSet } from "../field/path-set.ts";
import type { Scope } from "../scope.ts";
import type { Dependence } from "./dependence.ts";
import type { SourceChoice } from "./source-choice.ts";

/** A part of a rule. */
export interface FilteredPart {
  /** Its place among all parts; those of a source follow each other. */
  readonly at: number;
  readonly readPart: () => Part;
  readonly readExceptions: () => readonly Exception[];
}

/** What a source's events meet, and which parts of rules are about them. */
export interface FilteredSource {
  readonly filter: Condition | null;
  /** Of its parts, by their places among all parts. */
  readonly parts: readonly FilteredPart[];
  /** By what its parts are found; undefined: that has to be worked out of them. */
  readonly readChoice: () => SourceChoice | undefined;
}

/** One of the sources that events of a class belong to, or may belong to. */
export interface ClassSource {
  readonly place: number;
  /** Whether every event of the class belongs to it; else its filter has to be asked. */
  readonly isCertain: boolean;
}

/** Events of which the filters of all sources say the same, as far as atoms do. */
export interface EventClass {
  readonly number: number;
  /** By ascending places. */
  readonly sources: readonly ClassSource[];
}

/** Says which sources and parts of rules are worth asking about an event. INVARIANT: it leaves none out that holds. */
export interface RuleFilter {
  readonly classOf: (scope: Scope) => EventClass;
  /** Of an event of the class: places of parts of its sources, ascending; valid until it is called again. */
  readonly partsFor: (scope: Scope, eventClass: EventClass) => readonly number[];
  /** What is left to ask of an event that the part was found for; null: nothing. */
  readonly restOf: (part: number) => Condition | null;
  /** The fields by which classes are told; undefined: by more than fields. */
  readonly toldBy: () => PathSet | undefined;
  /**
   * What it depends on that no part takes an event of the class, of those that were found for it last. `met`: those of them that it met all
   * the same. Undefined: on more.
   */
  readonly dependenceOf: (eventClass: EventClass, met: readonly number[]) => Dependence | undefined;
  /** Makes now what else is made when the first event of a source comes. */
  readonly prepare: () => void;
}

/** Leaves nothing out: every source is asked, and every part. */
export function createOpenFilter(sources: readonly FilteredSource[]): RuleFilter {
  const all = { number: 0, sources: sources.map((_, place) => ({ place, isCertain: false })) };
  const parts = sources.flatMap((source) => source.parts);
  const places = parts.map(({ at }) => at);
  return {
    classOf: () => all,
    partsFor: () => places,
    restOf: (part) => parts[part]!.readPart().events.where,
    toldBy: () => undefined,
    dependenceOf: () => undefined,
    prepare: () => undefined,
  };
}
