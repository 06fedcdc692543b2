import type { Condition, Expression } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import type { Scope } from "../scope.ts";
import { compileAnyAtom, toSubject } from "./comparison-atoms.ts";
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
    case "present":
      return compilePresence(compilation, condition.of);
    case "compare":
      return compileComparison(compilation, condition);
  }
}

function compilePresence(compilation: Compilation, expression: Expression): (scope: Scope) => boolean {
  const { atoms } = compilation;
  const subject = atoms && toSubject(compilation, atoms, expression, "text");
  if (atoms !== undefined && subject !== undefined) return compileAnyAtom(atoms, [atoms.presence(subject)]);
  const values = compileExpression(compilation, expression);
  return (scope) => values.of(scope).length > 0;
}
