import type { ComparisonOperator as IrOperator } from "@tocsin/core";
import type { ComparisonOperator } from "../tree/conditions.ts";

/** What an operator asks of its sides: equality takes every type, order what can be ordered, the others text. */
export type OperatorForm = "equality" | "order" | "text" | "pattern";

const forms: Readonly<Record<ComparisonOperator, OperatorForm>> = {
  is: "equality",
  in: "equality",
  "starts with": "text",
  "ends with": "text",
  contains: "text",
  like: "text",
  matches: "pattern",
  "<": "order",
  "<=": "order",
  ">": "order",
  ">=": "order",
  between: "order",
  "is at least": "order",
  "is at most": "order",
};

export function formOf(operator: ComparisonOperator): OperatorForm {
  return forms[operator];
}

/** The operator of the IR; `is at least` and `is at most` have been read as `>=` and `<=` before. */
export function toIrOperator(operator: ComparisonOperator): IrOperator {
  if (operator === "in") return "is";
  if (operator === "is at least") return ">=";
  return operator === "is at most" ? "<=" : operator;
}
