import type { Condition, Expression } from "@tocsin/core";

/** A step's condition in two: what one event decides alone, and what it takes other steps to decide. */
export interface SplitCondition {
  readonly where: Condition | null;
  readonly references: Condition | null;
  /** The steps that are spoken of, each once. */
  readonly steps: readonly string[];
}

/** Parts what `and` joins: a conjunct that speaks of another step, wherever in it, waits for that step. */
export function splitReferences(condition: Condition | null): SplitCondition {
  if (condition === null) return { where: null, references: null, steps: [] };
  const conjuncts = condition.op === "all" ? condition.of : [condition];
  const ofSteps = conjuncts.filter((conjunct) => stepsOf(conjunct).length > 0);
  return {
    where: join(
      condition,
      conjuncts.filter((conjunct) => !ofSteps.includes(conjunct)),
    ),
    references: join(condition, ofSteps),
    steps: [...new Set(ofSteps.flatMap(stepsOf))],
  };
}

function join({ at }: Condition, conjuncts: readonly Condition[]): Condition | null {
  const [only] = conjuncts;
  if (only === undefined) return null;
  return conjuncts.length === 1 ? only : { op: "all", of: conjuncts, at };
}

function stepsOf(condition: Condition): readonly string[] {
  switch (condition.op) {
    case "constant":
      return [];
    case "not":
      return stepsOf(condition.of);
    case "all":
    case "any":
      return condition.of.flatMap(stepsOf);
    case "present":
      return stepsOfExpression(condition.of);
    case "compare":
      return [...condition.subjects, ...condition.objects].flatMap(stepsOfExpression);
  }
}

/** The steps that an expression speaks of. */
export function stepsOfExpression(expression: Expression): readonly string[] {
  switch (expression.op) {
    case "field":
      return expression.step === undefined ? [] : [expression.step];
    case "call":
      return expression.arguments.flatMap(stepsOfExpression);
    case "lookup":
      return stepsOfExpression(expression.key);
    default:
      return [];
  }
}
