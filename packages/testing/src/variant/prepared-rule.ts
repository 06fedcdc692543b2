import type { Rule, RuleSet } from "@tocsin/core";
import { checkExpectations } from "../check-expectations.ts";
import { runTest, type TestHost } from "../run-test.ts";
import { alertsOf, type TestedRun } from "../tested-run.ts";
import { toNeededRuleSet } from "./needed-rule-set.ts";

/** A rule with the runs of those of its tests that pass, so that variants of the rule can be run over the same events. */
export interface PreparedRule {
  /** Enabled, whatever its file says. */
  readonly rule: Rule;
  readonly runs: readonly PreparedRun[];
  /** Names of its tests that fail: nothing can be learnt from them. */
  readonly failing: readonly string[];
}

export interface PreparedRun {
  readonly test: Rule["tests"][number];
  readonly run: TestedRun;
}

export function prepareRules(ruleSet: RuleSet, host: TestHost): readonly PreparedRule[] {
  return ruleSet.rules.map((rule) => prepareRule(ruleSet, { ...rule, disabled: undefined }, host));
}

function prepareRule(wholeSet: RuleSet, rule: Rule, host: TestHost): PreparedRule {
  const needed = toNeededRuleSet(wholeSet, rule);
  const runs: PreparedRun[] = [];
  const failing: string[] = [];
  for (const test of rule.tests) {
    const ran = runTest(needed, rule, test, host);
    if ("run" in ran && checkExpectations(test, ran.run).length === 0) runs.push({ test, run: ran.run });
    else failing.push(test.name);
  }
  return { rule, runs, failing };
}

/** The same events under a variant of the rule. Throws where the engine cannot compile it. */
export function runVariant({ run }: PreparedRun, variant: Rule): TestedRun {
  const ruleSet = { ...run.ruleSet, rules: [variant] };
  return { ...run, rule: variant, ruleSet, alerts: alertsOf(ruleSet, run) };
}
