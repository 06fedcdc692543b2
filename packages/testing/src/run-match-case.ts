import type { Event, Place, Rule, RuleSet } from "@tocsin/core";
import type { TestResult } from "./test-result.ts";
import { alertsOf } from "./tested-run.ts";
import { toNeededRuleSet } from "./variant/needed-rule-set.ts";

/** Events that a rule must match at least so often, or (0) must not match: what others keep beside their rules as a test. */
export interface MatchCase {
  readonly rule: Rule;
  readonly name: string;
  readonly at: Place;
  readonly events: readonly Event[];
  readonly atLeast: number;
}

/** Runs a rule over the events of a case. */
export function runMatchCase(ruleSet: RuleSet, { rule, name, at, events, atLeast }: MatchCase): TestResult {
  const alone = toNeededRuleSet(ruleSet, { ...rule, disabled: undefined });
  const { length } = alertsOf(alone, { events });
  const result = { rule: rule.id, test: name, at };
  if (atLeast === 0 && length > 0) {
    const message = `The rule matched ${length} times, and must not match.`;
    return { ...result, failures: [{ message, at, expected: "none", got: String(length), decided: [] }] };
  }
  if (length >= atLeast) return { ...result, failures: [] };
  const message = `The rule matched ${length} times, and must match at least ${atLeast} times.`;
  return { ...result, failures: [{ message, at, expected: `at least ${atLeast}`, got: String(length), decided: [] }] };
}
