import { toJson, toTextForm, type Expression, type JsonValue, type Rule } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import { ellipsis, type Redactor } from "./redaction.ts";
import { compileShown, distinct, type ShownValue } from "./shown-values.ts";

/** Of a longer value a title shows the beginning. */
const longestValue = 1000;
const missing = "–";

/** Compiles a rule's title to the alert's message; without one it is the rule's own. */
export function compileTitle(
  compilation: Compilation,
  { alert, metadata }: Rule,
): (match: { readonly scope: Scope }, redactor: Redactor) => string {
  if (alert.title.length === 0) return () => metadata.title;
  const parts = alert.title.map((part) => (typeof part === "string" ? part : compileHole(compilation, part)));
  if (parts.every((part) => typeof part === "string")) {
    const whole = parts.join("");
    return () => whole;
  }
  return ({ scope }, redactor) =>
    parts.map((part) => (typeof part === "string" ? part : part(scope, redactor))).join("");
}

function compileHole(compilation: Compilation, expression: Expression): (scope: Scope, redactor: Redactor) => string {
  const shown = compileShown(compilation, expression);
  return (scope, redactor) => {
    const [first, ...others] = distinct(shown(scope)) as readonly [ShownValue?, ...ShownValue[]];
    const value = first === undefined ? undefined : redactor.ofExpression(expression, first.value);
    if (value === undefined) return missing;
    return toTitleText(value) + (others.length > 0 ? ` and ${others.length} more` : "");
  };
}

function toTitleText(value: JsonValue): string {
  const text = toTextForm(value) ?? toJson(value);
  return text.length > longestValue ? text.slice(0, longestValue) + ellipsis : text;
}
