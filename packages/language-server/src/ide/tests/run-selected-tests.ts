import type { Place, Rule } from "@tocsin/core";
import { type Linked, type ParsedFile, toRuleSetOf } from "@tocsin/language";
import { type ConditionCoverage, coverRules, runTests, type TestFailure, type TestHost } from "@tocsin/testing";
import { listTests } from "./list-tests.ts";

/** Which tests to run; what is left out asks for all. */
export interface TestSelection {
  /** Full names. */
  readonly rules?: ReadonlySet<string>;
  readonly tests?: ReadonlySet<string>;
}

export interface RanTest {
  readonly id: string;
  readonly state: "passed" | "failed" | "errored";
  readonly failures: readonly RanFailure[];
  readonly milliseconds: number;
}

export interface RanFailure extends Pick<TestFailure, "message" | "expected" | "got" | "decided"> {
  readonly at?: Place;
}

export interface RanTests {
  readonly tests: readonly RanTest[];
  readonly coverage: readonly ConditionCoverage[];
}

/** Runs the selected tests of one file. Rules with errors have tests, too: they cannot run, and say so. */
export function runSelectedTests(
  file: ParsedFile,
  linked: Linked,
  selection: TestSelection,
  host: TestHost & { readonly coverage: boolean },
): RanTests {
  const { rules } = linked.check(file);
  const ran: RanTest[] = [];
  const coverage: ConditionCoverage[] = [];
  for (const { id, tests } of listTests(file)) {
    const wanted = tests.filter((test) => isSelected(selection, id, test.id));
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined) ran.push(...wanted.map((test) => toErrored(test.id, id)));
    else for (const test of wanted) ran.push(runOne(rule, test, linked, host));
    if (rule !== undefined && wanted.length > 0 && host.coverage) coverage.push(...coverOne(rule, linked, host));
  }
  return { tests: ran, coverage };
}

function isSelected({ rules, tests }: TestSelection, rule: string, test: string): boolean {
  if (rules === undefined && tests === undefined) return true;
  return rules?.has(rule) === true || tests?.has(test) === true;
}

function toErrored(id: string, rule: string): RanTest {
  const message = `The rule ${rule} has errors, so its tests cannot run.`;
  return { id, state: "errored", failures: [{ message, expected: "", got: "", decided: [] }], milliseconds: 0 };
}

function runOne(
  rule: Rule,
  { id, name }: { readonly id: string; readonly name: string },
  linked: Linked,
  host: TestHost,
): RanTest {
  const alone = { ...rule, tests: rule.tests.filter((test) => test.name === name) };
  const started = performance.now();
  const { results } = runTests(toRuleSetOf([alone], linked.declarations), host);
  const milliseconds = performance.now() - started;
  const failures = results.flatMap((result) => result.failures);
  return { id, state: failures.length === 0 ? "passed" : "failed", failures, milliseconds };
}

/** Of conditions in each other the innermost: what they say together can be read off the text. */
function coverOne(rule: Rule, linked: Linked, host: TestHost): readonly ConditionCoverage[] {
  const covered = coverRules(toRuleSetOf([rule], linked.declarations), host).rules.flatMap(
    ({ conditions }) => conditions,
  );
  const isInside = (inner: Place, outer: Place) =>
    inner !== outer && inner.file === outer.file && outer.start <= inner.start && inner.end <= outer.end;
  return covered.filter(({ at }) => !covered.some((other) => isInside(other.at, at) && !isInside(at, other.at)));
}
