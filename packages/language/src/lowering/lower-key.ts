import type { Expression as IrExpression, KeyPart } from "@tocsin/core";
import type { Expression } from "../tree/expressions.ts";
import type { KeyItem } from "../tree/triggers.ts";
import { typeOf } from "../types/type-of.ts";
import { lowerValue } from "./lower-value.ts";
import { type Scope, refuse } from "./scope.ts";
import { toWritten } from "./written.ts";

/** The parts of a key: `per a, maybe b`. */
export function lowerKey(items: readonly KeyItem[], scope: Scope): KeyPart[] | undefined {
  const parts: KeyPart[] = [];
  for (const { expression: node, maybe } of items) {
    const expression = lowerScalar(node, scope);
    if (expression === undefined) return undefined;
    const name = toWritten(node, scope.names.file.text);
    if (parts.some((part) => part.name === name)) {
      return refuse(scope, "TOC2021", { what: `The key \`${name}\`` }, node);
    }
    parts.push({ name, expression, maybe });
  }
  return parts;
}

/** An expression whose values can be told apart: an object has none of its own. */
export function lowerScalar(node: Expression, scope: Scope): IrExpression | undefined {
  const expression = lowerValue(node, scope);
  if (expression === undefined || typeOf(expression) !== "object") return expression;
  return refuse(scope, "TOC3006", { subject: toWritten(node, scope.names.file.text) }, node);
}
