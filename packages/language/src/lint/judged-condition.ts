import type { Condition, Place } from "@tocsin/core";
import type { Report } from "../compile/report.ts";
import { areContradictory } from "./logic/contradiction.ts";
import { negate, type Formula } from "./logic/formula.ts";
import type { Reading } from "./logic/to-formula.ts";

/** Something known to hold wherever a condition is asked: the source's filter, the rule's `where`. */
export interface Given {
  readonly formula: Formula;
  /** In the words of a message. */
  readonly words: string;
}

/** A condition where it stands in a rule, and what is known there. */
export interface JudgedCondition {
  readonly condition: Condition;
  readonly reading: Reading;
  readonly given: readonly Given[];
  /** The clause: what stands outside of it (in a macro) is not spoken of by itself. */
  readonly clause: Place;
  /** The text of the clause's file. */
  readonly text: string;
  readonly report: Report;
}

export function neverHolds(reading: Reading, formulas: readonly Formula[]): boolean {
  return areContradictory(formulas, reading);
}

export function alwaysHolds(reading: Reading, given: readonly Formula[], formula: Formula): boolean {
  return areContradictory([...given, negate(formula)], reading);
}

/** Whether a condition is written in the clause itself. */
export function isInside({ clause }: Pick<JudgedCondition, "clause">, { at }: Condition): boolean {
  return at.file === clause.file && at.start >= clause.start && at.end <= clause.end;
}

const longestWords = 80;

/** A condition in the words of its author, on one line and not too long. */
export function toWords({ text }: Pick<JudgedCondition, "text">, { at }: Condition): string {
  const words = text.slice(at.start, at.end).replaceAll(/\s+/g, " ");
  return words.length > longestWords ? `${words.slice(0, longestWords - 1)}…` : words;
}

/** Of what is given, as little as still contradicts the formulas. */
export function toCore<Item extends { readonly formula: Formula }>(
  reading: Reading,
  items: readonly Item[],
  fixed: readonly Formula[],
): readonly Item[] {
  let core = items;
  for (const item of items) {
    const fewer = core.filter((other) => other !== item);
    if (neverHolds(reading, [...fixed, ...fewer.map(({ formula }) => formula)])) core = fewer;
  }
  return core;
}
