import type { Place } from "@tocsin/core";

/** How the tests inside rules went. */
export interface TestReport {
  readonly results: readonly TestResult[];
  /** Full names of rules that were run without having a test. */
  readonly untested: readonly string[];
}

export interface TestResult {
  /** Full name of the rule. */
  readonly rule: string;
  readonly test: string;
  readonly at: Place;
  /** None: it passed. */
  readonly failures: readonly TestFailure[];
}

/** One expectation that was not met. All texts are plain, and hold nothing that the rule redacts. */
export interface TestFailure {
  /** One sentence. */
  readonly message: string;
  /** The expectation. */
  readonly at: Place;
  readonly expected: string;
  readonly got: string;
  /** Which clause decided, on which event; lines as for a person, indented by two spaces a level. */
  readonly decided: readonly string[];
}

export interface TestTotals {
  readonly passed: number;
  readonly failed: number;
}

export function toTotals({ results }: TestReport): TestTotals {
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  return { passed: results.length - failed, failed };
}
