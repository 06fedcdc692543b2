import { parseNumber, parseTime, toLiteral } from "@tocsin/core";
import type { ComparisonType, LiteralExpression } from "@tocsin/core";
import type { Literal } from "../tree/expressions.ts";

/** A literal of one value: no list, no regular expression, no duration. */
export type ValueLiteral = Extract<Literal, { kind: "text" | "number" | "share" | "truth" | "address" | "time" }>;

export function isValueLiteral(node: { readonly kind: string }): node is ValueLiteral {
  return ["text", "number", "share", "truth", "address", "time"].includes(node.kind);
}

/** The type that a literal has by itself, as it decides in an untyped source. */
export function typeOfLiteral(literal: ValueLiteral): ComparisonType {
  return literal.kind === "share" ? "number" : literal.kind;
}

/** A text read as a value of a type; an address may also be a block. Undefined: it cannot be. */
export function readText(text: string, type: ComparisonType): LiteralExpression | undefined {
  return type === "time" && isEpoch(text) ? undefined : toLiteral(text, type);
}

/** A literal read as a value of a type; undefined where it cannot be. */
export function readLiteral(literal: ValueLiteral, type: ComparisonType): LiteralExpression | undefined {
  switch (literal.kind) {
    case "text":
      return readText(literal.value, type);
    case "number":
      return type === "number" ? toLiteral(literal.value, type) : undefined;
    case "share":
      return type === "number" ? { op: "literal", type, value: literal.value } : undefined;
    case "truth":
      return type === "truth" ? { op: "literal", type, value: literal.value } : undefined;
    case "address":
      return type === "address" ? toLiteral(literal.text, type) : undefined;
    case "time":
      return type === "time" ? readText(literal.text, "time") : undefined;
  }
}

/** A bare number is no time in a rule text: nobody could say whether it means seconds or a year. */
function isEpoch(text: string): boolean {
  return parseNumber(text) !== undefined;
}

const day = 86_400_000;

/** The first moment after the day or time that `until` names; undefined where it is none. */
export function readUntil(text: string): number | undefined {
  const time = isEpoch(text) ? undefined : parseTime(text);
  if (time === undefined) return undefined;
  return /^\d{4}-\d\d-\d\d$/.test(text) ? time + day : time;
}
