import type { Expression as IrExpression, FieldType, ParameterType } from "@tocsin/core";
import type { Expression, RegexLiteral } from "../tree/expressions.ts";
import { countGroups, findRegexFault } from "../types/regex.ts";
import { readLiteral } from "../types/read-literal.ts";
import { typeOf } from "../types/type-of.ts";
import { lowerValue } from "./lower-value.ts";
import type { Operand } from "./operand.ts";
import { type Scope, placeOf, refuse } from "./scope.ts";

interface Position {
  /** The function's name. */
  readonly name: string;
  /** Of the argument, from 0. */
  readonly index: number;
}

const expectedWords: Readonly<Record<ParameterType, string>> = {
  text: "a text",
  number: "a number",
  truth: "true or false",
  time: "a time",
  address: "an address",
  version: "a version",
  object: "an object",
  untyped: "a value",
  any: "a value",
  location: "a location (an object with lat and lon)",
  pattern: "a regular expression",
  "text or pattern": "a text in quotes or a regular expression",
  zone: "a time zone in quotes",
  "literal text": "a text in quotes",
  "literal number": "a whole number from 1",
};

/** One argument of a function, of the type that its parameter takes. */
export function lowerArgument(
  node: Expression,
  parameter: ParameterType,
  position: Position,
  scope: Scope,
): IrExpression | undefined {
  switch (parameter) {
    case "pattern":
    case "text or pattern":
    case "literal text":
    case "literal number":
    case "zone":
      return lowerLiteralArgument(node, parameter, position, scope);
    default: {
      const value = lowerTyped(node, parameter, scope);
      if (value === undefined || fits(typeOf(value), parameter)) return value;
      return refuseArgument(node, parameter, position, scope);
    }
  }
}

/** A value; a text in quotes is read as the type that is asked for. */
function lowerTyped(node: Expression, parameter: ParameterType, scope: Scope): IrExpression | undefined {
  if (node.kind === "text" && (parameter === "time" || parameter === "address" || parameter === "number")) {
    return readLiteral(node, parameter) ?? { op: "literal", type: "text", value: node.value };
  }
  return lowerValue(node, scope);
}

function fits(type: FieldType, parameter: ParameterType): boolean {
  if (parameter === "location") return type === "object" || type === "untyped";
  if (parameter === "any") return type !== "object";
  return type === "untyped" || type === parameter;
}

function lowerLiteralArgument(
  node: Expression,
  parameter: ParameterType,
  position: Position,
  scope: Scope,
): IrExpression | undefined {
  const operand = scope.program.operand(node, scope);
  if (operand === undefined) return undefined;
  if (operand.kind === "regex" && (parameter === "pattern" || parameter === "text or pattern")) {
    return lowerPattern(operand.regex, operand.scope, position.name === "capture");
  }
  const literal = operand.kind === "literal" ? toPlainLiteral(operand, parameter) : undefined;
  if (literal === undefined) return refuseArgument(node, parameter, position, scope);
  if (parameter === "zone" && literal.type === "text" && !isZone(literal.value)) {
    return refuse(operand.scope, "TOC3014", { zone: literal.value }, operand.node);
  }
  return literal;
}

function toPlainLiteral({ literal }: Extract<Operand, { kind: "literal" }>, parameter: ParameterType) {
  if (parameter === "literal number") {
    const whole = literal.kind === "number" && Number.isInteger(literal.value) && literal.value >= 1;
    return whole ? readLiteral(literal, "number") : undefined;
  }
  return literal.kind === "text" && parameter !== "pattern" ? readLiteral(literal, "text") : undefined;
}

/** A regular expression that the engine can match; with `group`, one that takes something out. */
export function lowerPattern(regex: RegexLiteral, scope: Scope, group = false): IrExpression | undefined {
  const fault = findRegexFault(regex);
  if (fault !== undefined) {
    scope.report.add("TOC3007", { reason: fault.reason }, { ...placeOf(scope, regex), ...fault.span });
    return undefined;
  }
  if (group && countGroups(regex) === 0) {
    const words = {
      position: toOrdinal(1),
      name: "capture",
      expected: "a regular expression with a group in parentheses",
    };
    return refuse(scope, "TOC3013", words, regex);
  }
  return { op: "pattern", pattern: regex.pattern, flags: regex.flags };
}

function refuseArgument(node: Expression, parameter: ParameterType, position: Position, scope: Scope): undefined {
  const words = { position: toOrdinal(position.index), name: position.name, expected: expectedWords[parameter] };
  return refuse(scope, "TOC3013", words, node);
}

/** Whether a zone is one of the IANA database (or an offset) that this program knows. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

export function toOrdinal(index: number): string {
  return ["The first", "The second", "The third", "The fourth"][index] ?? `Number ${index + 1}`;
}
