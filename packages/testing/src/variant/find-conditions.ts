import type { Condition, Rule } from "@tocsin/core";
import type { Path } from "./replace-at.ts";
import { childrenOf, type Part } from "./walk-rule.ts";

/** Which clause of a rule a condition stands in. */
export type ClauseName = "when" | "except" | "severity" | "risk" | "signal only";

export interface FoundCondition {
  readonly path: Path;
  readonly condition: Condition;
  readonly clause: ClauseName;
}

const clauses: readonly (readonly [keyof Rule, ClauseName])[] = [
  ["trigger", "when"],
  ["exceptions", "except"],
  ["risk", "risk"],
  ["severity", "severity"],
  ["signal", "signal only"],
];

/**
 * The conditions of a rule that a test can decide, clause by clause as they are judged: comparisons, `is present`, and
 * what `and` and `or` join, in every clause on which alerts depend. A `not` and what it negates are one condition; a
 * constant is none.
 */
export function findConditions(rule: Rule): readonly FoundCondition[] {
  return clauses.flatMap(([key, clause]) =>
    [...conditionsIn({ path: [key], value: rule[key] })].map((found) => ({ ...found, clause })),
  );
}

type Found = Omit<FoundCondition, "clause">;

function* conditionsIn({ path, value }: Part): Generator<Found> {
  if (isCondition(value)) yield* conditionsOf({ path, condition: value });
  else for (const child of childrenOf({ path, value })) yield* conditionsIn(child);
}

function* conditionsOf({ path, condition }: Found): Generator<Found> {
  if (condition.op === "constant") return;
  yield { path, condition };
  const inner = withoutNot({ path, condition });
  if (inner.condition.op !== "all" && inner.condition.op !== "any") return;
  for (const [index, part] of inner.condition.of.entries()) {
    yield* conditionsOf({ path: [...inner.path, "of", index], condition: part });
  }
}

function withoutNot({ path, condition }: Found): Found {
  return condition.op === "not" ? withoutNot({ path: [...path, "of"], condition: condition.of }) : { path, condition };
}

const operators: ReadonlySet<unknown> = new Set<Condition["op"]>([
  "constant",
  "all",
  "any",
  "not",
  "present",
  "compare",
]);

/** Of the parts of a rule, conditions alone have these words for `op`. */
export function isCondition(value: unknown): value is Condition {
  return typeof value === "object" && value !== null && "op" in value && operators.has(value.op);
}
