import { isOfSteps } from "./parts-of.ts";
import type { Condition } from "./condition.ts";
import type { MeasureTrigger, SummaryTrigger, Trigger, Verdict } from "./trigger.ts";

/** Whether a verdict is made of lower bounds alone: `exceeds`, `is at least`, `>`, `>=`. */
export function isLowerBound(trigger: MeasureTrigger | SummaryTrigger): boolean {
  return trigger.kind === "measure"
    ? trigger.verdicts.every((verdict) => isOf(verdict, ["exceeds", "at least"]))
    : hasOnly(trigger.verdict, [">", ">="]);
}

/** Whether some part of a verdict is an upper bound, which an empty block may meet: `falls below`, `is at most`, `<`, `<=`. */
export function hasUpperBound(trigger: MeasureTrigger | SummaryTrigger): boolean {
  return trigger.kind === "measure"
    ? trigger.verdicts.some((verdict) => isOf(verdict, ["falls below", "at most"]))
    : hasSome(trigger.verdict, false);
}

/**
 * What the exceptions of a rule look at. Events are taken away before they count where that can only keep the rule from
 * firing; else the finished match is looked at, for an exception must never cause an alert.
 */
export function exceptionsLookAt(trigger: Trigger): "events" | "match" {
  if (trigger.kind === "silence" || isOfSteps(trigger)) return "match";
  if (trigger.kind !== "measure" && trigger.kind !== "summary") return "events";
  return isLowerBound(trigger) ? "events" : "match";
}

function isOf(verdict: Verdict, comparisons: readonly string[]): boolean {
  return verdict.kind === "compared" && comparisons.includes(verdict.comparison);
}

function hasOnly(condition: Condition, operators: readonly string[]): boolean {
  switch (condition.op) {
    case "compare":
      return operators.includes(condition.operator);
    case "all":
    case "any":
      return condition.of.every((part) => hasOnly(part, operators));
    case "constant":
      return true;
    default:
      return false;
  }
}

/** Whether `<` or `<=` stands in it, or under a `not` their opposite. */
function hasSome(condition: Condition, negated: boolean): boolean {
  switch (condition.op) {
    case "compare":
      return (negated ? [">", ">="] : ["<", "<="]).includes(condition.operator);
    case "all":
    case "any":
      return condition.of.some((part) => hasSome(part, negated));
    case "not":
      return hasSome(condition.of, !negated);
    default:
      return false;
  }
}
