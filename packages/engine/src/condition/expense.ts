import type { Comparison, Condition, Expression } from "@tocsin/core";

/** What it costs to ask a condition, roughly, and how often it may hold. */
interface Estimate {
  readonly expense: number;
  /** From 0 to 1. */
  readonly likelihood: number;
}

/**
 * The parts of a junction in the order in which to ask them: first what costs little and is likely to decide, as what seldom holds
 * where all must (J. Hellerstein and M. Stonebraker, 1993).
 */
export function inOrderOfExpense(op: "all" | "any", parts: readonly Condition[]): readonly Condition[] {
  const ranked = parts.map((part) => {
    const { expense, likelihood } = estimate(part);
    return { part, rank: expense / Math.max(leastLikely, op === "all" ? 1 - likelihood : likelihood) };
  });
  return ranked.toSorted((left, right) => left.rank - right.rank).map(({ part }) => part);
}

const leastLikely = 0.01;

function estimate(condition: Condition): Estimate {
  switch (condition.op) {
    case "constant":
      return { expense: 0, likelihood: condition.holds ? 1 : 0 };
    case "present":
      return { expense: 1, likelihood: 0.5 };
    case "not": {
      const { expense, likelihood } = estimate(condition.of);
      return { expense, likelihood: 1 - likelihood };
    }
    case "all":
    case "any": {
      const parts = condition.of.map(estimate);
      const likelihoods = parts.map(({ likelihood }) => likelihood);
      const sum = likelihoods.reduce((all, each) => all + each, 0);
      return {
        expense: parts.reduce((all, { expense }) => all + expense, 0),
        likelihood: condition.op === "all" ? Math.min(1, ...likelihoods) : Math.min(1, sum),
      };
    }
    case "compare":
      return { expense: expenseOf(condition), likelihood: likelihoodOf(condition) };
  }
}

const expenses: Partial<Readonly<Record<Comparison["operator"], number>>> = { matches: 8, like: 4 };

function expenseOf({ operator, quantifier, subjects, as }: Comparison): number {
  const own = expenses[operator] ?? (as === "text" ? 1 : 3);
  return subjects.length * own * (quantifier === "every" ? 2 : 1);
}

/** The less the longer the texts are that are asked for. */
function likelihoodOf({ objects, combine, operator, differs }: Comparison): number {
  const each = objects.map((object) => likelihoodOfObject(object, operator));
  const likelihood = combine === "any" ? each.reduce((sum, own) => sum + own, 0) : Math.min(1, ...each);
  return differs ? 1 - Math.min(1, likelihood) : Math.min(1, likelihood);
}

function likelihoodOfObject(object: Expression, operator: Comparison["operator"]): number {
  if (object.op !== "literal" || typeof object.value !== "string" || operator === "like") return 0.3;
  return 2 ** (-object.value.length / 3);
}
