import type { Because, Rule } from "@tocsin/core";
import { alertsOf, type TestedRun } from "./tested-run.ts";

/**
 * The clause that kept a rule from alerting more than it did: the one without which there would be more alerts. Exceptions
 * are asked one by one, in their order, then together, then suppression; else the condition itself did not come true, or
 * not often enough.
 */
export function decidingClause({ rule, ruleSet, events, upTo, alerts }: TestedRun): Because {
  const isMore = (changed: Rule) => alertsOf({ ...ruleSet, rules: [changed] }, { events, upTo }).length > alerts.length;
  const { exceptions, suppression, ...rest } = rule;
  const decisive = exceptions.find((exception) =>
    isMore({ ...rule, exceptions: exceptions.filter((other) => other !== exception) }),
  );
  if (decisive !== undefined) return { clause: "except", reason: decisive.because };
  const [first, ...others] = exceptions;
  if (first !== undefined && others.length > 0 && isMore({ ...rule, exceptions: [] })) {
    return { clause: "except", reason: first.because };
  }
  if (suppression !== undefined && isMore({ ...rest, exceptions })) return { clause: "suppress" };
  return { clause: "when" };
}

export function toClauseText(because: Because): string {
  return because.clause === "except" ? `except … because ${JSON.stringify(because.reason)}` : because.clause;
}
