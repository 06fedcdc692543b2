import type { Condition } from "@tocsin/core";

/** What is left to ask of a condition where a part of it, or all of it, is known to hold; null: nothing. */
export function withoutKnown(condition: Condition, known: Condition | undefined): Condition | null {
  if (known === undefined) return condition;
  const rest = replace(condition, known);
  return rest.op === "constant" && rest.holds ? null : rest;
}

function replace(condition: Condition, known: Condition): Condition {
  if (condition === known) return { op: "constant", holds: true, at: condition.at };
  switch (condition.op) {
    case "not":
      return { ...condition, of: replace(condition.of, known) };
    case "all": {
      const of = condition.of
        .map((part) => replace(part, known))
        .filter((part) => part.op !== "constant" || !part.holds);
      return of.length === 0 ? { op: "constant", holds: true, at: condition.at } : { ...condition, of };
    }
    case "any":
      return { ...condition, of: condition.of.map((part) => replace(part, known)) };
    default:
      return condition;
  }
}
