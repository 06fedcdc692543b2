import type { Place } from "@tocsin/core";
import type { ClauseName } from "../variant/find-conditions.ts";

/** Which conditions of rules their tests decided by. See docs/testing.md for what deciding means. */
export interface CoverageReport {
  readonly rules: readonly RuleCoverage[];
}

export interface RuleCoverage {
  /** Full name of the rule. */
  readonly rule: string;
  /** The rule's name where it is declared. */
  readonly at: Place;
  /** How many of its tests pass; the others show nothing. */
  readonly tests: number;
  readonly failing: readonly string[];
  readonly conditions: readonly ConditionCoverage[];
}

export interface ConditionCoverage {
  readonly clause: ClauseName;
  readonly at: Place;
  /** As written, in one line. */
  readonly text: string;
  /** Names of the tests that it decided by holding. */
  readonly held: readonly string[];
  /** Names of the tests that it decided by not holding. */
  readonly notHeld: readonly string[];
}

export interface CoverageTotals {
  readonly shown: number;
  /** Two for each condition: to hold, and not to hold. */
  readonly outcomes: number;
  /** Of 100; 100 where there is no condition. */
  readonly percent: number;
}

export function toCoverageTotals(rules: readonly Pick<RuleCoverage, "conditions">[]): CoverageTotals {
  const conditions = rules.flatMap((rule) => rule.conditions);
  const shown = conditions.reduce(
    (sum, { held, notHeld }) => sum + (held.length > 0 ? 1 : 0) + (notHeld.length > 0 ? 1 : 0),
    0,
  );
  const outcomes = 2 * conditions.length;
  return { shown, outcomes, percent: outcomes === 0 ? 100 : (100 * shown) / outcomes };
}
