import { foldText, namedRules, type Condition, type Place } from "@tocsin/core";
import type { Scope } from "./scope.ts";

/** Refuses a condition on `alerts` that asks for the alerts of the rule that it stands in. */
export function checkWatched(where: Condition, ruleId: string | undefined, scope: Scope): boolean {
  const at = ruleId === undefined ? undefined : findNamed(where, foldText(ruleId));
  if (at === undefined) return true;
  scope.report.add("TOC3044", { rule: ruleId ?? "" }, at);
  return false;
}

function findNamed(condition: Condition, folded: string): Place | undefined {
  if (condition.op === "compare") return namedRules(condition)?.has(folded) === true ? condition.at : undefined;
  if (condition.op !== "all" && condition.op !== "any") return undefined;
  for (const part of condition.of) {
    const at = findNamed(part, folded);
    if (at !== undefined) return at;
  }
  return undefined;
}
