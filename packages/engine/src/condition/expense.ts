import type { Comparison, Condition } from "@tocsin/core";

/** How much a condition costs to be asked, roughly: the parts of a junction are asked from the cheapest on. */
export function expenseOf(condition: Condition): number {
  switch (condition.op) {
    case "constant":
      return 0;
    case "present":
      return 1;
    case "not":
      return expenseOf(condition.of);
    case "all":
    case "any":
      return Math.max(...condition.of.map(expenseOf));
    case "compare":
      return expenseOfComparison(condition);
  }
}

function expenseOfComparison({ operator, quantifier }: Comparison): number {
  if (operator === "matches") return 4;
  if (operator === "like") return 3;
  return quantifier === "every" ? 2 : 1;
}
