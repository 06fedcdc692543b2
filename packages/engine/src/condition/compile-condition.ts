import type { Condition, Expression, JunctionCondition } from "@tocsin/core";
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
      return compileJunction(compileParts(compilation, condition), condition.op === "any");
    case "present":
      return compilePresence(compilation, condition.of);
    case "compare":
      return compileComparison(compilation, condition);
  }
}

/** Most parts of most conditions are never asked, for one before them decides: each is compiled when it first is. */
function compileParts(compilation: Compilation, { op, of }: JunctionCondition): ((scope: Scope) => boolean)[] {
  const parts = inOrderOfExpense(op, of).map((condition, at) => {
    if (at === 0 || compilation.isEager) return compileCondition(compilation, condition);
    return (scope: Scope): boolean => {
      const holds = compileCondition(compilation, condition);
      parts[at] = holds;
      return holds(scope);
    };
  });
  return parts;
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
