import type { Rule, Trigger } from "@tocsin/core";
import type { Mutant } from "./mutant.ts";

/** Rules of a neighbouring kind: what is counted taken for events, what comes in order for what comes in any. */
export function mutateKind(rule: Rule): Mutant[] {
  const { trigger } = rule;
  if (trigger.kind === "distinct") {
    const { of: _, ...rest } = trigger;
    return [toMutant(rule, { ...rest, kind: "count" }, "events counted in place of different values")];
  }
  if (trigger.kind !== "sequence" || trigger.within === null) return [];
  const isFree = trigger.steps.every(({ role, references }) => role === "step" && references === null);
  return isFree && trigger.steps.length > 1 ? [toMutant(rule, { ...trigger, kind: "together" }, "in any order")] : [];
}

function toMutant(rule: Rule, trigger: Trigger, change: string): Mutant {
  return { kind: "kind of rule", change, at: rule.at, variant: { ...rule, trigger } };
}
