import { isOfSteps, type Expression, type KeyPart, type Place, type Rule, type Trigger } from "@tocsin/core";
import { toEndlessness } from "@tocsin/schema";
import type { LintContext } from "./rule-sources.ts";

/** Warns of keys that take another value with nearly every event. */
export function lintKeys(rule: Rule, { report }: LintContext): void {
  for (const { per, at } of toKeys(rule)) {
    for (const { name, expression } of per) {
      const found = findEndless(expression);
      if (found === undefined) continue;
      const what = {
        text: "is free text, of which there is no end",
        id: "has another value in every event",
        time: "is a time, which hardly two events share",
      }[found];
      report.add("TOC4018", { key: name, what }, at);
      return;
    }
  }
}

function toKeys({ trigger, suppression }: Rule): readonly { per: readonly KeyPart[]; at: Place }[] {
  const own = toKey(trigger);
  const ofSuppression = suppression?.per ? [{ per: suppression.per, at: suppression.at }] : [];
  return [...own, ...ofSuppression];
}

function toKey(trigger: Trigger): readonly { per: readonly KeyPart[]; at: Place }[] {
  if (isOfSteps(trigger)) return trigger.steps.map(({ per, at }) => ({ per, at }));
  return "per" in trigger ? [{ per: trigger.per, at: trigger.events.at }] : [];
}

/** Functions that leave as many values as they are given. */
const keepsAll: ReadonlySet<string> = new Set(["lower", "upper", "trim", "either", "join"]);

function findEndless(expression: Expression): "text" | "id" | "time" | undefined {
  if (expression.op === "field") {
    return expression.type === "time" ? "time" : toEndlessness(expression.path);
  }
  if (expression.op !== "call" || !keepsAll.has(expression.name)) return undefined;
  return expression.arguments.map(findEndless).find((found) => found !== undefined);
}
