import type { Condition } from "@tocsin/core";
import type { ConditionPath } from "./condition-path.ts";

/** What is left to ask of a condition where the part of it at a path is known to hold; null: nothing. */
export function withoutKnown(condition: Condition, known: ConditionPath): Condition | null {
  const rest = withHolding(condition, known);
  return rest.op === "constant" && rest.holds ? null : rest;
}

function withHolding(condition: Condition, [place, ...deeper]: ConditionPath): Condition {
  if (place === undefined) return { op: "constant", holds: true, at: condition.at };
  switch (condition.op) {
    case "not":
      return { ...condition, of: withHolding(condition.of, deeper) };
    case "all":
    case "any": {
      const of = condition.of.with(place, withHolding(condition.of[place]!, deeper));
      const left = condition.op === "all" ? of.filter((part) => part.op !== "constant" || !part.holds) : of;
      return left.length === 0 ? { op: "constant", holds: true, at: condition.at } : { ...condition, of: left };
    }
    default:
      throw new Error(`Nothing stands below a condition of ${condition.op}.`);
  }
}
