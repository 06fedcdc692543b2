import type { Place, Range } from "./place.ts";

/** A test inside a rule. */
export interface TestItem {
  /** `module.rule/name of the test`; lasts as long as the names do. */
  readonly id: string;
  readonly name: string;
  /** The whole clause. */
  readonly range: Range;
}

/** A rule with its tests, in the order of the text. */
export interface TestedRule {
  /** Full name: `identity.signin.spray`. */
  readonly id: string;
  readonly name: string;
  /** Its words for people, where it has some. */
  readonly title?: string;
  readonly range: Range;
  readonly tests: readonly TestItem[];
}

export interface FileTests {
  readonly uri: string;
  readonly rules: readonly TestedRule[];
}

/** `tocsin/tests`: the tests of one file, or without `uri` of the whole workspace. */
export interface TestsParams {
  readonly uri?: string;
}
export type TestsResult = readonly FileTests[];

/** `tocsin/testsChanged`, from the server: the tests of these files are now these. */
export interface TestsChangedParams {
  readonly files: readonly FileTests[];
}

/** `tocsin/runTests`: tests by id, rules by full name, or without both all of the files; without files all there are. */
export interface RunTestsParams {
  readonly files?: readonly string[];
  readonly rules?: readonly string[];
  readonly tests?: readonly string[];
  readonly coverage?: boolean;
  readonly workDoneToken?: string | number;
}

export interface TestFailureMessage {
  readonly message: string;
  readonly place?: Place;
  readonly expected?: string;
  readonly actual?: string;
}

export interface TestOutcome {
  readonly id: string;
  /** `errored`: the rule has errors, or a fixture cannot be read. */
  readonly state: "passed" | "failed" | "errored";
  readonly failures: readonly TestFailureMessage[];
  readonly milliseconds?: number;
}

/** How often each part of a condition held and did not, over all tests that ran. */
export interface ConditionCount {
  readonly range: Range;
  readonly held: number;
  readonly failed: number;
}

export interface FileCoverage {
  readonly uri: string;
  readonly conditions: readonly ConditionCount[];
}

export interface RunTestsResult {
  readonly outcomes: readonly TestOutcome[];
  readonly coverage?: readonly FileCoverage[];
}
