import type { History, JsonValue, KeyPart } from "@tocsin/core";
import type { Redactor } from "../alert/redaction.ts";
import type { CompiledPart } from "../rule/compile-rule.ts";
import type { Scope } from "../scope.ts";

/** A `with` clause on one event: what it asks the past about. One event alone does not say what the past was. */
export interface ExplainedPast {
  readonly state: "new" | "known";
  /** Milliseconds. */
  readonly over: number;
  /** What is asked for: names of values, and of those that it is asked `per`. */
  readonly names: readonly string[];
  readonly per: readonly string[];
  /** Each `{name: value}`, those of `per` first; empty: none, for a field is missing, and the event is neither new nor known. */
  readonly combinations: readonly Readonly<Record<string, JsonValue>>[];
}

export function explainPast({ part, combinationsOf }: CompiledPart, scope: Scope, redactor: Redactor): ExplainedPast[] {
  return (part.events.history ?? []).map((history: History, index) => {
    const parts = [...history.per, ...history.values];
    const combinations = combinationsOf[index]?.(scope) ?? [];
    return {
      state: history.state,
      over: history.over,
      names: history.values.map(({ name }) => name),
      per: history.per.map(({ name }) => name),
      combinations: combinations.map(({ key }) => toNamed(parts, key.values, redactor)),
    };
  });
}

/** The values of a key by the names of its parts, redacted. */
export function toNamed(
  parts: readonly KeyPart[],
  values: readonly JsonValue[],
  redactor: Redactor,
): Record<string, JsonValue> {
  const named = parts.map(
    ({ name, expression }, index) => [name, redactor.ofExpression(expression, values[index] ?? "")] as const,
  );
  return Object.fromEntries(named.filter((pair): pair is [string, JsonValue] => pair[1] !== undefined));
}
