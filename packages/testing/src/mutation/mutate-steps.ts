import type { Rule } from "@tocsin/core";
import { removeAt, replaceAt } from "../variant/replace-at.ts";
import type { Mutant } from "./mutant.ts";

/** A field dropped from the key of a rule of steps, and its counterpart from each step: they are joined by their places. */
export function mutateStepKeys(rule: Rule): Mutant[] {
  const { trigger } = rule;
  if (!("steps" in trigger)) return [];
  return trigger.per.map(({ name }, index): Mutant => {
    const steps = trigger.steps.map((step) => removeAt(step, ["per", index]));
    const variant = replaceAt(removeAt(rule, ["trigger", "per", index]), ["trigger", "steps"], steps);
    return { kind: "key", change: `per: ${name} dropped`, at: trigger.steps[0].at, variant };
  });
}

/** Whether a value of a trigger of steps is none to be changed by itself: part of a key, or how often what must not happen must not. */
export function isBoundToSteps(name: string, holder: unknown): boolean {
  if (typeof holder !== "object" || holder === null) return false;
  if ("steps" in holder) return name === "per";
  return "role" in holder && (name === "per" || (name === "atLeast" && holder.role !== "step"));
}
