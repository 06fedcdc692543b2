import type { Condition } from "@tocsin/core";
import type { EventPattern } from "../tree/triggers.ts";
import { type Scope, placeOf } from "./scope.ts";

/** Warns of a condition made of negations alone: it holds for nearly every event, also for those that lack the field. */
export function lintPattern(where: Condition, node: EventPattern, scope: Scope): void {
  if (node.where === undefined || !isNegative(where)) return;
  scope.report.add("TOC4006", { source: node.source.text }, placeOf(scope, node.where));
}

function isNegative(condition: Condition): boolean {
  switch (condition.op) {
    case "not":
      return (
        condition.of.op === "compare" ||
        (condition.of.op === "any" && condition.of.of.every((part) => part.op === "compare"))
      );
    case "all":
      return condition.of.every(isNegative);
    case "any":
      return condition.of.some(isNegative);
    default:
      return false;
  }
}
