import { toCanonicalJson, type Alert, type Condition, type Rule, type RuleSet } from "@tocsin/core";
import type { TestHost } from "../run-test.ts";
import { findConditions, type FoundCondition } from "../variant/find-conditions.ts";
import { prepareRules, runVariant, type PreparedRule, type PreparedRun } from "../variant/prepared-rule.ts";
import { replaceAt } from "../variant/replace-at.ts";
import { toQuoted } from "../variant/to-quoted.ts";
import type { ConditionCoverage, CoverageReport, RuleCoverage } from "./coverage-report.ts";

/**
 * Which conditions decided the tests inside rules.
 *
 * A condition decided a test by holding where the rule that has false in its place gives other alerts for the test's
 * events, and by not holding where the one with true does. For one event and one condition tree this is the masking form
 * of modified condition/decision coverage (Hayhurst, Veerhusen, Chilenski, Rierson: NASA/TM-2001-210876), for what is
 * masked cannot change the outcome; asked of the whole rule it also says what windows, quantities, the order of
 * exceptions and of severities, and suppression mask. Nothing of it is in the engine.
 */
export function coverRules(ruleSet: RuleSet, host: TestHost): CoverageReport {
  return { rules: prepareRules(ruleSet, host).map((prepared) => coverRule(prepared, host)) };
}

function coverRule({ rule, runs, failing }: PreparedRule, host: TestHost): RuleCoverage {
  const conditions = findConditions(rule).map((found) => coverCondition(rule, found, runs, host));
  return { rule: rule.id, at: rule.at, tests: runs.length, failing, conditions };
}

function coverCondition(
  rule: Rule,
  { path, condition, clause }: FoundCondition,
  runs: readonly PreparedRun[],
  { textOf }: TestHost,
): ConditionCoverage {
  const { at } = condition;
  const decidedAs = (holds: boolean) => {
    const variant = replaceAt(rule, path, toForced(condition, !holds));
    return runs.filter((run) => isDecisive(run, variant)).map(({ test }) => test.name);
  };
  return { clause, at, text: toQuoted(at, textOf), held: decidedAs(true), notHeld: decidedAs(false) };
}

/** Holds always or never, and is else as the condition: what the engine takes from its form stays. */
function toForced(condition: Condition, holds: boolean): Condition {
  const { at } = condition;
  return { op: holds ? "any" : "all", of: [condition, { op: "constant", holds, at }], at };
}

function isDecisive(prepared: PreparedRun, variant: Rule): boolean {
  return toText(prepared.run.alerts) !== toText(runVariant(prepared, variant).alerts);
}

function toText(alerts: readonly Alert[]): string {
  return toCanonicalJson(alerts);
}
