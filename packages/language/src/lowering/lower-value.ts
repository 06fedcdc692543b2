import type { ComparisonType, Expression as IrExpression, LiteralExpression } from "@tocsin/core";
import { parseAddress, parseBlock, toBlockText } from "@tocsin/core";
import type { Expression } from "../tree/expressions.ts";
import { typeWords } from "../types/type-words.ts";
import { type ValueLiteral, readLiteral, typeOfLiteral } from "../types/read-literal.ts";
import { type Scope, placeOf, refuse, textOf } from "./scope.ts";

/** An expression that has values: a field, a function, a literal by its own type. Lists and regular expressions have none. */
export function lowerValue(node: Expression, scope: Scope): IrExpression | undefined {
  const operand = scope.program.operand(node, scope);
  if (operand === undefined) return undefined;
  switch (operand.kind) {
    case "expression":
      if (operand.expression.op !== "anywhere") return operand.expression;
      return refuse(operand.scope, "TOC3030", {}, operand.node);
    case "literal":
      return lowerOwnLiteral(operand.literal, operand.scope);
    case "texts": {
      const [only, ...more] = operand.groups.flat();
      if (only !== undefined && more.length === 0) return { op: "literal", type: "text", value: only.text };
      return refuse(operand.scope, "TOC3015", { what: "A list" }, operand.node);
    }
    case "regex":
      return refuse(operand.scope, "TOC3015", { what: "A regular expression" }, operand.node);
    case "list":
    case "named list":
      return refuse(operand.scope, "TOC3015", { what: "A list" }, operand.node);
  }
}

/** A literal by its own type; a malformed address or time is reported. */
export function lowerOwnLiteral(literal: ValueLiteral, scope: Scope): LiteralExpression | undefined {
  return lowerLiteral(literal, typeOfLiteral(literal), scope);
}

/** A literal read as a type that its form fits. Undefined: reported. */
export function lowerLiteral(literal: ValueLiteral, type: ComparisonType, scope: Scope): LiteralExpression | undefined {
  const value = readLiteral(literal, type);
  if (value === undefined) {
    const text = textOf(scope, literal);
    if (literal.kind === "address") return refuse(scope, "TOC3008", { text }, literal);
    if (literal.kind === "time") return refuse(scope, "TOC3009", { text }, literal);
    return refuse(scope, "TOC3002", { literal: text, type: typeWords[type], subject: "the other side" }, literal);
  }
  if (value.type === "block") warnOfHostBits(literal, value.value, scope);
  return value;
}

/** `10.0.0.1/8` has bits set that its block does not look at. */
export function warnOfHostBits(node: ValueLiteral, text: string, scope: Scope): void {
  const block = parseBlock(text);
  if (block === undefined || !block.hostBits) return;
  const meant = toBlockText(block);
  const newText = node.kind === "text" ? textOf(scope, node).replace(text, meant) : meant;
  const fix = {
    title: `Change to ${meant}`,
    edits: [{ place: placeOf(scope, node), newText }],
    safe: "same meaning",
  } as const;
  scope.report.add("TOC4002", { block: text, meant }, placeOf(scope, node), fix);
}

/** A single address as the block that holds it alone; a block as it is. */
export function toBlockLiteral(value: LiteralExpression): LiteralExpression {
  if (value.type !== "address") return value;
  const bits = value.value.includes(":") ? 128 : 32;
  return parseAddress(value.value) === undefined
    ? value
    : { op: "literal", type: "block", value: `${value.value}/${bits}` };
}
