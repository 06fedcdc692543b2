import { partsOf, scanPattern, toClauses, type Comparison, type Condition, type Rule } from "@tocsin/core";
import type { LintContext } from "./rule-sources.ts";

/** Warns of regular expressions of which no text can be looked for, where nothing else says which events to look at. */
export function lintPatterns({ trigger }: Rule, { report }: LintContext): void {
  for (const { events } of partsOf(trigger)) {
    if (events.where === null || doesNarrow(events.where)) continue;
    for (const { at, objects } of findPatterns(events.where)) {
      const pattern = objects.find((object) => object.op === "pattern");
      if (pattern?.op === "pattern") report.add("TOC4019", { pattern: shorten(pattern.pattern) }, at);
    }
  }
}

/** Whether an index can tell most events that do not meet the condition. */
function doesNarrow(condition: Condition): boolean {
  switch (condition.op) {
    case "all":
      return condition.of.some(doesNarrow);
    case "any":
      return condition.of.every(doesNarrow);
    case "compare":
      return !condition.differs && !isOpenPattern(condition);
    default:
      return false;
  }
}

function isOpenPattern({ operator, objects, combine }: Comparison): boolean {
  if (operator !== "matches") return false;
  const open = objects.map((object) => object.op === "pattern" && !hasLiteral(object.pattern));
  return combine === "all" ? open.every(Boolean) : open.some(Boolean);
}

function hasLiteral(pattern: string): boolean {
  const part = scanPattern(pattern);
  // What is not understood is left in peace.
  return part === undefined || toClauses(part).length > 0;
}

/** The patterns that keep the condition from telling. */
function findPatterns(condition: Condition): readonly Comparison[] {
  if (condition.op === "all" || condition.op === "any") return condition.of.flatMap(findPatterns);
  return condition.op === "compare" && !condition.differs && isOpenPattern(condition) ? [condition] : [];
}

const longestPattern = 60;

function shorten(pattern: string): string {
  return pattern.length > longestPattern ? `${pattern.slice(0, longestPattern - 1)}…` : pattern;
}
