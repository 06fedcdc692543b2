import type { Expression, JsonValue } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import type { Scope } from "../scope.ts";
import { identifyValue, showValue } from "../value/value.ts";

/** A value as an alert may show it, before redaction, and what it is recognised by. */
export interface ShownValue {
  readonly value: JsonValue;
  readonly identity: string;
}

/** Compiles an expression to what it shows on a scope. */
export function compileShown(
  compilation: Compilation,
  expression: Expression,
): (scope: Scope) => readonly ShownValue[] {
  const values = compileExpression(compilation, expression);
  return (scope) =>
    values.of(scope).map((value) => ({
      value: showValue(values.type, value),
      identity: identifyValue(values.type, value),
    }));
}

/** Each value once, as first spelt. */
export function distinct(values: Iterable<ShownValue>): readonly ShownValue[] {
  const seen = new Map<string, ShownValue>();
  for (const value of values) if (!seen.has(value.identity)) seen.set(value.identity, value);
  return [...seen.values()];
}
