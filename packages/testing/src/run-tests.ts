import type { Rule, RuleSet, RuleTest } from "@tocsin/core";
import { checkExpectations } from "./check-expectations.ts";
import { runTest, type TestHost } from "./run-test.ts";
import type { TestReport, TestResult } from "./test-result.ts";

/** Runs the tests inside the rules of a rule set, each against its rule alone, also where the rule is disabled. */
export function runTests(ruleSet: RuleSet, host: TestHost): TestReport {
  const enabled = ruleSet.rules.map((rule) => ({ ...rule, disabled: undefined }));
  return {
    results: enabled.flatMap((rule) => rule.tests.map((test) => toResult(ruleSet, rule, test, host))),
    untested: enabled.filter(({ tests }) => tests.length === 0).map(({ id }) => id),
  };
}

function toResult(ruleSet: RuleSet, rule: Rule, test: RuleTest, host: TestHost): TestResult {
  const ran = runTest(ruleSet, rule, test, host);
  const result = { rule: rule.id, test: test.name, at: test.at };
  if ("run" in ran) return { ...result, failures: checkExpectations(test, ran.run) };
  const unread = ran.errors.map((message) => ({ message, at: test.at, expected: "events", got: "none", decided: [] }));
  return { ...result, failures: unread };
}
