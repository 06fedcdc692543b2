import type { Condition, Expression } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import { several } from "../field/scalar-table.ts";
import type { Scope } from "../scope.ts";
import { toSubject } from "./subjects-of.ts";
import { compileComparison } from "./compile-comparison.ts";
import { inOrderOfExpense } from "./expense.ts";
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
        inOrderOfExpense(condition.op, condition.of).map((part) => compileCondition(compilation, part)),
        condition.op === "any",
      );
    case "present":
      return compilePresence(compilation, condition.of);
    case "compare":
      return compileComparison(compilation, condition);
  }
}

function compilePresence(compilation: Compilation, expression: Expression): (scope: Scope) => boolean {
  const values = compileExpression(compilation, expression);
  const isPresent = (scope: Scope) => values.of(scope).length > 0;
  const { subjects } = compilation;
  const subject = subjects && toSubject(compilation, subjects, expression, "text");
  if (subject?.hasOneText !== true) return isPresent;
  return (scope) => {
    const value = subject.scalarOf(scope);
    return value === several ? isPresent(scope) : value !== undefined;
  };
}
