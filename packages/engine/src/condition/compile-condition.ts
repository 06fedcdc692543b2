import type { Condition } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import type { Scope } from "../scope.ts";
import { compileComparison } from "./compile-comparison.ts";
import { expenseOf } from "./expense.ts";
import { compileJunction } from "./junction.ts";

/** Compiles a condition. Two-valued: it holds or does not. */
export function compileCondition(compilation: Compilation, condition: Condition): (scope: Scope) => boolean {
  switch (condition.op) {
    case "constant":
      return () => condition.holds;
    case "not": {
      const holds = compileCondition(compilation, condition.of);
      return (scope) => !holds(scope);
    }
    case "all":
    case "any":
      return compileJunction(
        condition.of
          .toSorted((left, right) => expenseOf(left) - expenseOf(right))
          .map((part) => compileCondition(compilation, part)),
        condition.op === "any",
      );
    case "present": {
      const values = compileExpression(compilation, condition.of);
      return (scope) => values.of(scope).length > 0;
    }
    case "compare":
      return compileComparison(compilation, condition);
  }
}
