import type { Expression, FieldType } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import { identifyValue } from "../value/value.ts";
import { compileAs, compileExpression } from "./compile-expression.ts";

/**
 * The values of an expression read as a type, as texts that are equal where the values are the same: text is folded
 * unless `exactly`. Undefined stands for a value that cannot be read so.
 */
export function compileIdentities(
  compilation: Compilation,
  expression: Expression,
  as: FieldType,
  exactly: boolean,
): (scope: Scope) => readonly (string | undefined)[] {
  const values = compileAs(compilation, expression, as);
  if (as === "text" && exactly) return values as (scope: Scope) => readonly (string | undefined)[];
  return compilation.once(`identities ${as} ${JSON.stringify(expression)}`, () => {
    const read = (scope: Scope) =>
      values(scope).map((value) => (value === undefined ? undefined : identifyValue(as, value)));
    return compileExpression(compilation, expression).pure ? compilation.cache(read) : read;
  });
}
