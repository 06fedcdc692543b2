import type { Expression, FieldType } from "@tocsin/core";

/** What the values of an expression are read as. */
export function typeOf(expression: Expression): FieldType {
  switch (expression.op) {
    case "literal":
      return expression.type === "block" ? "address" : expression.type;
    case "measured":
    case "risk":
      return "number";
    case "anywhere":
    case "list":
      return "untyped";
    case "pattern":
      return "text";
    default:
      return expression.type;
  }
}
