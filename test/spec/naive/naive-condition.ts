import type { JsonObject, JsonValue } from "@tocsin/core";
import {
  typeOf,
  type Comparison,
  type Condition,
  type Expression,
  type Field,
  type Item,
  type Operator,
  type Type,
} from "./condition.ts";
import { fold, scalars, type Scalar } from "./scalars.ts";

// The meaning of conditions written down a second time, as plainly as it can be, over raw JSON. Slow, and shares nothing with
// the engine.

/** Whether the condition holds on an event. */
export function holds(condition: Condition, event: JsonObject): boolean {
  switch (condition.kind) {
    case "and":
      return holds(condition.of[0], event) && holds(condition.of[1], event);
    case "or":
      return holds(condition.of[0], event) || holds(condition.of[1], event);
    case "not":
      return !holds(condition.of, event);
    case "present":
      return valuesOf(condition.of, event).length > 0;
    case "missing":
      return valuesOf(condition.of, event).length === 0;
    case "comparison":
      return compares(condition, event);
  }
}

function compares(comparison: Comparison, event: JsonObject): boolean {
  const { quantifier, subjects, negated, objects, items, operator } = comparison;
  const type = subjects.map(typeOf).find((each) => each !== "untyped") ?? "untyped";
  const values = subjects.flatMap((subject) => valuesOf(subject, event));
  const satisfies = (value: Scalar, item: Item) => satisfiesItem(value, item, comparison, type, event);
  const join = <T>(list: readonly T[], test: (each: T) => boolean) =>
    objects === "all of" ? list.every(test) : list.some(test);
  if (operator === "between") return isBetween(comparison, values, type, event);
  if (quantifier === "all of") {
    const fits = (value: Scalar) => join(items, (item) => satisfies(value, item)) !== negated;
    return values.length > 0 && values.every(fits);
  }
  return (values.length > 0 && join(items, (item) => values.some((value) => satisfies(value, item)))) !== negated;
}

function isBetween(
  { quantifier, negated, items }: Comparison,
  values: readonly Scalar[],
  type: Type | "untyped",
  event: JsonObject,
): boolean {
  const [low, high] = items;
  const fits = (value: Scalar) =>
    low !== undefined &&
    high !== undefined &&
    satisfiesOne(value, low, ">=", false, type, event) &&
    satisfiesOne(value, high, "<=", false, type, event);
  if (quantifier === "all of") return values.length > 0 && values.every((value) => fits(value) !== negated);
  return values.some(fits) !== negated;
}

function satisfiesItem(
  value: Scalar,
  item: Item,
  { operator, exactly }: Comparison,
  type: Type | "untyped",
  event: JsonObject,
): boolean {
  return satisfiesOne(value, item, operator, exactly, type, event);
}

function satisfiesOne(
  value: Scalar,
  item: Item,
  operator: Operator,
  exactly: boolean,
  type: Type | "untyped",
  event: JsonObject,
): boolean {
  if (item.kind === "regex") return value.text !== undefined && toRegExp(item.written).test(value.text);
  if (item.kind === "literal") {
    const { block } = item.literal;
    if (block) return value.address !== undefined && value.address >= block[0] && value.address <= block[1];
    const own = (["number", "truth", "time", "address", "text"] as const).find(
      (each) => item.literal[each] !== undefined,
    )!;
    return relates(value, { raw: null, ...item.literal }, own, operator, exactly);
  }
  const other = typeOf(item.of);
  const order =
    operator === "<" || operator === "<=" || operator === ">" || operator === ">=" || operator === "between";
  const as = joinTypes(type, other, order);
  return valuesOf(item.of, event).some((each) => relates(value, each, as, operator, exactly));
}

function joinTypes(left: Type | "untyped", right: Type | "untyped", order: boolean): Type {
  if (left === "untyped") return right === "untyped" ? (order ? "number" : "text") : right;
  if (right === "untyped" || left === right) return left;
  return "address";
}

function relates(left: Scalar, right: Scalar, as: Type, operator: Operator, exactly: boolean): boolean {
  const [a, b] = [left[as], right[as]];
  if (a === undefined || b === undefined) return false;
  if (typeof a === "string" && typeof b === "string")
    return relatesText(exactly ? a : fold(a), exactly ? b : fold(b), operator);
  switch (operator) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    default:
      // eslint-disable-next-line eqeqeq -- 1 and 1n are one number
      return typeof a === "boolean" ? a === b : a == b;
  }
}

function relatesText(a: string, b: string, operator: Operator): boolean {
  switch (operator) {
    case "starts with":
      return a.startsWith(b);
    case "ends with":
      return a.endsWith(b);
    case "contains":
      return a.includes(b);
    case "like":
      return isLike(Array.from(a), b.match(/\[[*?[]\]|[^]/gu) ?? []);
    default:
      return a === b;
  }
}

function isLike(text: readonly string[], pattern: readonly string[]): boolean {
  const [token, ...rest] = pattern;
  if (token === undefined) return text.length === 0;
  if (token === "*") return isLike(text, rest) || (text.length > 0 && isLike(text.slice(1), pattern));
  const meant = token.length === 3 ? token.charAt(1) : token;
  return text.length > 0 && (token === "?" || text[0] === meant) && isLike(text.slice(1), rest);
}

function toRegExp(written: string): RegExp {
  const end = written.lastIndexOf("/");
  return new RegExp(written.slice(1, end), `${written.slice(end + 1)}u`);
}

/** The values of an expression that can be read as its type. */
function valuesOf(expression: Expression, event: JsonObject): readonly Scalar[] {
  if (expression.kind === "field") return fieldValues(expression, event);
  if (expression.kind === "either") {
    const [first, second] = expression.of.map((field) => fieldValues(field, event));
    return first?.length ? first : (second ?? []);
  }
  return fieldValues(expression.of, event).flatMap(({ text }): Scalar[] => {
    if (text === undefined) return [];
    if (expression.kind === "length") return [{ raw: null, number: Array.from(text).length }];
    return [toScalar(expression.kind === "lower" ? text.toLowerCase() : text.trim())];
  });
}

function fieldValues({ path, type }: Field, event: JsonObject): readonly Scalar[] {
  const values = collect(event, path.split(".")).map(toScalar);
  return type === "untyped" ? values : values.filter((value) => value[type] !== undefined);
}

function collect(value: JsonValue, path: readonly string[]): readonly JsonValue[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: JsonValue) => collect(item, path));
  if (typeof value !== "object") return path.length === 0 ? [value] : [];
  const entries = Object.entries(value);
  if (path.length === 0) return entries.length === 0 ? [] : [value];
  return entries.flatMap(([key, item]) => {
    const segments = key.split(".");
    if (segments.every((segment, at) => segment === path[at])) return collect(item, path.slice(segments.length));
    return path.every((segment, at) => segment === segments[at])
      ? [{ [segments.slice(path.length).join(".")]: item }]
      : [];
  });
}

/** A text that is not among the scalars is nothing but text, and an object has no reading at all. */
function toScalar(raw: JsonValue): Scalar {
  return (
    scalars.find((scalar) => Object.is(scalar.raw, raw)) ?? (typeof raw === "string" ? { raw, text: raw } : { raw })
  );
}
