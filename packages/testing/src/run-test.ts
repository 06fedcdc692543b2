import type { Rule, RuleSet, RuleTest } from "@tocsin/core";
import { toTestInput, type ReadEvents } from "./test-input.ts";
import { alertsOf, type TestedRun } from "./tested-run.ts";

/** How tests reach what lies outside the rule set. */
export interface TestHost {
  readonly readEvents: ReadEvents;
  /** The text of a rule file, to quote clauses from; empty where it is not known. */
  readonly textOf: (file: string) => string;
}

/** Runs a rule over the events of one of its tests. `errors`: why a file of events could not be read, and nothing was run. */
export function runTest(
  wholeSet: RuleSet,
  rule: Rule,
  test: RuleTest,
  { readEvents, textOf }: TestHost,
): { readonly run: TestedRun } | { readonly errors: readonly string[] } {
  const { ruleSet, events, errors } = toTestInput(wholeSet, rule, test, readEvents);
  if (errors.length > 0) return { errors };
  const given = { events, upTo: test.upTo };
  return { run: { rule, ruleSet, ...given, alerts: alertsOf(ruleSet, given), textOf } };
}
