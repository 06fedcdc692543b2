import type { Condition } from "@tocsin/core";

/** Where in a condition another one stands: the place in each junction on the way to it, and 0 for a `not`. */
export type ConditionPath = readonly number[];

/** Null where it does not stand there. */
export function pathTo(condition: Condition, sought: Condition): ConditionPath | null {
  if (condition === sought) return [];
  if (condition.op === "not") return below(0, pathTo(condition.of, sought));
  if (condition.op !== "all" && condition.op !== "any") return null;
  for (const [place, part] of condition.of.entries()) {
    const path = below(place, pathTo(part, sought));
    if (path !== null) return path;
  }
  return null;
}

function below(place: number, path: ConditionPath | null): ConditionPath | null {
  return path && [place, ...path];
}
