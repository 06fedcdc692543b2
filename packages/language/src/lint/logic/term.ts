import type { CallExpression, Expression, FieldType, FunctionName } from "@tocsin/core";
import { typeOf } from "../../types/type-of.ts";
import { toOrdered, toPoint, type Ordered, type Range } from "./range.ts";
import { toTexts, type Alternative } from "./value-test.ts";

/** What an expression's values may be, whatever the event. */
export interface Term {
  readonly key: string;
  readonly type: FieldType;
  /** An event never has more than one value here. */
  readonly single: boolean;
  /** There is always a value. */
  readonly always: boolean;
  /** Where there is a value, these have one, too. */
  readonly needs: readonly Term[];
  /** Every value of its type is one of these. Absent: nothing is known. */
  readonly values?: readonly Alternative[];
  /** Of numbers: whole ones alone. */
  readonly whole?: boolean;
}

/** Whether an event has at most one value at a path, as its schema has it; of a match, the event of a step. */
export type IsSingle = (path: string, step?: string) => boolean;

export function toTerm(expression: Expression, isSingle: IsSingle): Term {
  const plain = { key: JSON.stringify(expression), type: typeOf(expression), single: false, always: false, needs: [] };
  switch (expression.op) {
    case "field": {
      const single = isOne(expression.type) && isSingle(expression.path, expression.step);
      return { ...plain, single, ...ofType(expression.type) };
    }
    case "literal":
      return { ...plain, single: true, always: toConstant(expression) !== undefined, values: toConstant(expression) };
    case "call":
      return toCallTerm(expression, plain, isSingle);
    case "lookup":
      return { ...plain, needs: [toTerm(expression.key, isSingle)], ...ofType(expression.type) };
    case "key":
    case "measured":
    case "risk":
      return { ...plain, single: true };
    default:
      return plain;
  }
}

/** Functions that have a value only where their first argument has one. */
const ofOneValue: ReadonlySet<FunctionName> = new Set([
  "length",
  "lower",
  "upper",
  "trim",
  "basename",
  "domain",
  "entropy",
  "hour",
  "minute",
  "day",
  "week",
  "month",
  "year",
  "weekday",
  "decode_base64",
  "version",
  "capture",
  "replace",
  "part",
]);

function toCallTerm(call: CallExpression, plain: Term, isSingle: IsSingle): Term {
  const given = call.arguments.filter(({ op }) => op !== "pattern").map((part) => toTerm(part, isSingle));
  const isOfOne = ofOneValue.has(call.name);
  const single = (isOfOne || call.name === "either") && given.every((term) => term.single);
  return { ...plain, single, needs: isOfOne ? given.slice(0, 1) : [], ...ofType(call.type), ...ranges[call.name] };
}

/** An object may hold many things, and of what is untyped nothing is known. */
function isOne(type: FieldType): boolean {
  return type !== "object" && type !== "untyped";
}

function ofType(type: FieldType): Pick<Term, "values"> {
  return type === "truth" ? { values: [toTexts(["true", "false"], false)] } : {};
}

function toConstant(literal: Extract<Expression, { op: "literal" }>): readonly Alternative[] | undefined {
  if (literal.type === "text") return [toTexts([literal.value], true)];
  if (literal.type === "truth") return [toTexts([String(literal.value)], false)];
  const value = toOrdered(literal);
  return value && [{ kind: "range", as: value.as, range: toPoint(value) }];
}

const zero: Ordered = { as: "number", value: 0 };
const fromZero = toNumbers({ low: { at: zero, included: true } });

const ranges: Partial<Record<FunctionName, Pick<Term, "values" | "whole">>> = {
  length: { values: fromZero, whole: true },
  entropy: { values: fromZero },
  distance: { values: fromZero },
  hour: {
    values: toNumbers({ low: { at: zero, included: true }, high: { at: { ...zero, value: 23 }, included: true } }),
    whole: true,
  },
  weekday: {
    values: [toTexts(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], false)],
  },
};

function toNumbers(range: Range): readonly Alternative[] {
  return [{ kind: "range", as: "number", range }];
}
