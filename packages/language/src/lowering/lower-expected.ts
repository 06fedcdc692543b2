import { keyPartsOf, type ExpectedField as IrExpectedField, type JsonValue } from "@tocsin/core";
import { nearNames, toQuestion, toReplacement } from "../names/near-names.ts";
import type { ExpectedField } from "../tree/clauses.ts";
import type { Expression } from "../tree/expressions.ts";
import { isValueLiteral } from "../types/read-literal.ts";
import { lowerSeverityWord } from "./lower-severity.ts";
import type { TestedRule } from "./lower-test.ts";
import { type Scope, placeOf, refuse, textOf } from "./scope.ts";
import { toBareWord, toPath, toWrittenPath } from "./written.ts";

/** What every alert shows whatever its rule. */
const alwaysShown = ["@timestamp", "severity", "title", "message", "risk", "count", "value", "key"];

/** `with severity high, attempts 15`. Undefined: one of them is broken, and reported. */
export function lowerExpectedFields(
  fields: readonly ExpectedField[],
  rule: TestedRule,
  scope: Scope,
): IrExpectedField[] | undefined {
  const lowered: IrExpectedField[] = [];
  for (const field of fields) {
    if (!isKnown(field, rule, scope)) return undefined;
    const name = toPath(field.name);
    const value = name === "severity" ? lowerSeverity(field.value, scope) : lowerValue(field.value, scope);
    if (value === undefined) return undefined;
    lowered.push({ name, value, at: placeOf(scope, field) });
  }
  return lowered;
}

/** A name that alerts of the rule show; a path of several segments is looked up in the alert itself. */
function isKnown(field: ExpectedField, rule: TestedRule, scope: Scope): boolean {
  const name = toPath(field.name);
  if (field.name.segments.length > 1) return true;
  const keys = keyPartsOf(rule.trigger).map((part) => part.name);
  const lines = rule.trigger.kind === "summary" ? rule.trigger.lines.map((line) => line.name) : [];
  const known = [...alwaysShown, ...lines, ...rule.alert.include.map((item) => item.name), ...keys];
  if (known.includes(name) || name === "tags") return true;
  const near = nearNames(known, name);
  const words = { name: toWrittenPath(field.name), near: toQuestion(near) };
  refuse(scope, "TOC2019", words, field.name, toReplacement(near, placeOf(scope, field.name)));
  return false;
}

function lowerSeverity(node: Expression, scope: Scope): JsonValue | undefined {
  const word = node.kind === "text" ? node.value : (toBareWord(node) ?? textOf(scope, node));
  return lowerSeverityWord(word, node, scope);
}

function lowerValue(node: Expression, scope: Scope): JsonValue | undefined {
  if (isValueLiteral(node)) {
    if (node.kind === "address" || node.kind === "time") return node.text;
    return node.value;
  }
  if (node.kind === "field") return toPath(node);
  if (node.kind === "list") {
    const items = node.items.map((item) => lowerValue(item, scope));
    return items.some((item) => item === undefined) ? undefined : items.filter((item) => item !== undefined);
  }
  return refuse(scope, "TOC3038", { field: textOf(scope, node) }, node);
}
