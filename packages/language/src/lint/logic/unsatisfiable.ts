import type { ComparisonType } from "@tocsin/core";
import { intersect, isEmptyRange, isOrdered, subtract, type Range } from "./range.ts";
import type { Term } from "./term.ts";
import { isDisjoint, isWithin, keepTexts, type Alternative, type ValueTest } from "./value-test.ts";

/** Of longer lists nothing is said: each entry would be held against each. */
const mostAlternatives = 1_000;

/** Whether no value of the terms satisfies all tests: true is certain, false is not. */
export function isUnsatisfiable(tests: readonly ValueTest[], as: ComparisonType, terms: readonly Term[]): boolean {
  if (tests.reduce((sum, { any }) => sum + any.length, 0) > mostAlternatives) return false;
  const positive = tests.filter(({ negated }) => !negated).map(({ any }) => any);
  const excluded = tests.filter(({ negated }) => negated).flatMap(({ any }) => any);
  const isRead = terms.every(({ type }) => type === as);
  // A value that cannot be read satisfies every test that is negated.
  if (!isRead && positive.length === 0) return false;
  const known = isRead ? valuesOf(terms) : undefined;
  const asked = known === undefined ? positive : [...positive, known];
  if (isOrdered(as)) return noRangeIsLeft(asked, excluded, terms);
  return asked.some((alternatives, at) => {
    const others = asked.filter((_, place) => place !== at);
    return alternatives.every((alternative) => keepTexts(alternative, isLeft(others, excluded)).length === 0);
  });
}

/** What the values of all terms are among, where that is known. */
function valuesOf(terms: readonly Term[]): readonly Alternative[] | undefined {
  const known = terms.map(({ values }) => values);
  return known.every((values) => values !== undefined) ? known.flat() : undefined;
}

function isLeft(others: readonly (readonly Alternative[])[], excluded: readonly Alternative[]) {
  return (alternative: Alternative): boolean =>
    others.every((any) => any.some((other) => !isDisjoint(alternative, other))) &&
    !excluded.some((outer) => isWithin(alternative, outer));
}

function noRangeIsLeft(
  asked: readonly (readonly Alternative[])[],
  excluded: readonly Alternative[],
  terms: readonly Term[],
): boolean {
  let left: readonly Range[] = [{}];
  const keep = (ranges: readonly Range[]) => ranges.filter((range) => !isEmptyRange(range));
  for (const any of asked) {
    const ranges = toRanges(any);
    if (ranges.length < any.length) continue;
    left = keep(left.flatMap((range) => ranges.map((other) => intersect(range, other))));
  }
  for (const range of toRanges(excluded)) left = keep(left.flatMap((rest) => subtract(rest, range)));
  const whole = terms.every((term) => term.whole === true);
  if (left.every((range) => isEmptyRange(range, whole))) return true;
  return asked.some((any) => any.every((alternative) => excluded.some((outer) => isWithin(alternative, outer))));
}

function toRanges(alternatives: readonly Alternative[]): readonly Range[] {
  return alternatives.flatMap((alternative) => (alternative.kind === "range" ? [alternative.range] : []));
}
