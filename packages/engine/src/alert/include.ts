import { toTimeText, type Include, type JsonValue } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import type { Redactor } from "./redaction.ts";
import { compileShown, distinct, type ShownValue } from "./shown-values.ts";

/** `include` lists so many different values. */
const maximumIncluded = 100;

/** What one `include` adds: its name and value, and `<name>_total` where values were cut. */
export type CompiledInclude = (
  scopes: readonly Scope[],
  redactor: Redactor,
) => readonly (readonly [string, JsonValue])[];

/**
 * Compiles one `include` over the matched events (in order of time):
 * - the values of an expression: a list of the different ones, at most 100, and `<name>_total`, their number, where there are more;
 * - `count`: the number of events, of those that have the value where one is named;
 * - `first`, `last`: the first value of the first event, the last value of the last event that has one;
 * - `first time`, `last time`: of the events, or of those that have the value, in ISO 8601.
 *
 * What is missing is left out.
 */
export function compileInclude(compilation: Compilation, include: Include): CompiledInclude {
  const { name, what, of } = include;
  const shown = of === undefined ? undefined : compileShown(compilation, of);
  const having = (scopes: readonly Scope[]) =>
    shown === undefined ? scopes : scopes.filter((scope) => shown(scope).length > 0);
  const redact = (value: ShownValue | undefined, redactor: Redactor) =>
    value === undefined || of === undefined ? undefined : redactor.ofExpression(of, value.value);
  switch (what) {
    case "count":
      return (scopes) => [[name, having(scopes).length]];
    case "first time":
      return (scopes) => entry(name, toTime(having(scopes)[0]));
    case "last time":
      return (scopes) => entry(name, toTime(having(scopes).at(-1)));
    case "first":
      return (scopes, redactor) => entry(name, redact(shownOf(having(scopes)[0], shown)[0], redactor));
    case "last":
      return (scopes, redactor) => entry(name, redact(shownOf(having(scopes).at(-1), shown).at(-1), redactor));
    case "values":
      return (scopes, redactor) => {
        const values = distinct(scopes.flatMap((scope) => shownOf(scope, shown)));
        const listed = values.slice(0, maximumIncluded).map((value) => redact(value, redactor));
        const list = listed.filter((value) => value !== undefined);
        if (list.length === 0) return [];
        return [[name, list], ...(values.length > listed.length ? [[`${name}_total`, values.length] as const] : [])];
      };
  }
}

function shownOf(
  scope: Scope | undefined,
  shown: ((scope: Scope) => readonly ShownValue[]) | undefined,
): readonly ShownValue[] {
  return scope === undefined || shown === undefined ? [] : shown(scope);
}

function toTime(scope: Scope | undefined): string | undefined {
  return scope?.time === undefined ? undefined : toTimeText(scope.time);
}

function entry(name: string, value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return value === undefined ? [] : [[name, value]];
}
