import { toCanonicalJson, type JsonValue, type Rule } from "@tocsin/core";
import { isCondition } from "../variant/find-conditions.ts";
import { toNormalCondition } from "./normal-condition.ts";

/**
 * A text that two rules share only where they give the same alerts for all events. It is enough to tell equivalent mutants
 * that are easily seen to be so; of those it does not see, each counts as one that no test catches.
 */
export function toNormalForm({ tests: _tests, metadata: _metadata, at: _at, ...rule }: Rule): string {
  const { base } = rule.severity;
  const decisive = rule.severity.when.findIndex(({ severity }) => severity !== base);
  const when = decisive < 0 ? [] : rule.severity.when.slice(decisive);
  return toCanonicalJson(toNormal({ ...rule, severity: { base, when } }));
}

/** Plain data with conditions as their meaning, and without places. */
function toNormal(value: unknown): JsonValue {
  if (isCondition(value)) {
    const normal = toNormalCondition(value);
    return normal.op === "constant" && normal.holds ? null : normal;
  }
  if (Array.isArray(value)) return value.map(toNormal);
  if (typeof value !== "object" || value === null) return value as JsonValue;
  const entries = Object.entries(value).filter(([key, inner]) => key !== "at" && inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, toNormal(inner)]));
}
