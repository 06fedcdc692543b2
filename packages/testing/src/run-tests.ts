import type { Rule, RuleSet, RuleTest } from "@tocsin/core";
import { checkExpectations } from "./check-expectations.ts";
import { toTestInput, type ReadEvents } from "./test-input.ts";
import { alertsOf } from "./tested-run.ts";
import type { TestReport, TestResult } from "./test-result.ts";

/** How tests reach what lies outside the rule set. */
export interface TestHost {
  readonly readEvents: ReadEvents;
  /** The text of a rule file, to quote clauses from; empty where it is not known. */
  readonly textOf: (file: string) => string;
}

/** Runs the tests inside the rules of a rule set, each against its rule alone, also where the rule is disabled. */
export function runTests(ruleSet: RuleSet, host: TestHost): TestReport {
  const enabled = ruleSet.rules.map((rule) => ({ ...rule, disabled: undefined }));
  return {
    results: enabled.flatMap((rule) => rule.tests.map((test) => runTest(ruleSet, rule, test, host))),
    untested: enabled.filter(({ tests }) => tests.length === 0).map(({ id }) => id),
  };
}

function runTest(wholeSet: RuleSet, rule: Rule, test: RuleTest, { readEvents, textOf }: TestHost): TestResult {
  const { ruleSet, events, errors } = toTestInput(wholeSet, rule, test, readEvents);
  const result = { rule: rule.id, test: test.name, at: test.at };
  if (errors.length > 0) {
    const unread = errors.map((message) => ({ message, at: test.at, expected: "events", got: "none", decided: [] }));
    return { ...result, failures: unread };
  }
  const given = { events, upTo: test.upTo };
  const run = { rule, ruleSet, ...given, alerts: alertsOf(ruleSet, given), textOf };
  return { ...result, failures: checkExpectations(test, run) };
}
