import { keyPartsOf, toTimeText, type Event, type Exception, type JsonValue } from "@tocsin/core";
import { compileRedactions, type Redactor } from "../alert/redaction.ts";
import type { Program } from "../program.ts";
import { linesOf } from "../rule/compile-measured.ts";
import { hasExpired, type CompiledPart, type CompiledRule } from "../rule/compile-rule.ts";
import type { Key } from "../rule/key.ts";
import { createScope, type MatchScope, type Scope } from "../scope.ts";
import type { StageOptions } from "../stage/rule-stage.ts";
import { explainCondition, type Clause } from "./explain-condition.ts";
import { describeExpression } from "./describe-expression.ts";
import { explainPast, toNamed, type ExplainedPast } from "./explain-past.ts";

/** Why an event is one of a rule's events, or is not. Values are redacted as the rule's alerts are. */
export interface Explanation {
  readonly rule: string;
  /** The event meets the source's filter and the rule's `where`, no exception takes it away, and it has all that the rule's kind asks for. */
  readonly matches: boolean;
  readonly source: { readonly name: string; readonly holds: boolean; readonly filter: Clause | null };
  /** ISO 8601; null: no time that can be read, and only one-event rules see the event. */
  readonly time: string | null;
  readonly where: Clause | null;
  readonly exceptions: readonly ExplainedException[];
  /** The keys that the event belongs to, each `{name: value}`; empty: none, for a key field is missing. */
  readonly keys: readonly Readonly<Record<string, JsonValue>>[];
  /** Of a distinct count: the expression, and how many different values of it the event has. */
  readonly counted: { readonly expression: string; readonly values: number } | null;
  /** Of a measure (`value`) or a summary: how many values the event adds to each line (to a count none); null: its `where` does not hold. */
  readonly measured: readonly { readonly line: string; readonly values: number | null }[];
  /** What `with new` and `with known` ask the past about. */
  readonly past: readonly ExplainedPast[];
}

export interface ExplainedException {
  readonly because: string;
  /** Whether it takes away events, or looks at the finished match of the event's first key. */
  readonly takes: "event" | "match";
  readonly holds: boolean;
  readonly expired: boolean;
  readonly clause: Clause;
}

/** Explains one rule on one event. Undefined: the program has no such rule, or it is disabled. */
export function explainRule(
  program: Program,
  ruleId: string,
  event: Event,
  options: StageOptions = {},
): Explanation | undefined {
  const compiled = program.rules.get(ruleId);
  if (compiled === undefined) return undefined;
  const { rule } = compiled;
  const [part] = compiled.parts;
  const { source } = part;
  const time = source.timeOf(createScope(event.document, undefined));
  const scope = createScope(event.document, time);
  const redactor = compileRedactions(rule, options.pseudonymKey).forEvents([event.document]);
  const explain = (condition: Parameters<typeof explainCondition>[1] | null) =>
    condition === null ? null : explainCondition(program.compilation, condition, scope, redactor);
  const filter = explain(source.source.filter);
  const where = explain(part.part.events.where);
  const keys = part.keysOf(scope);
  const exceptions = explainExceptions(program, compiled, { ...scope, match: toMatch(keys) }, redactor);
  const isTaken = exceptions.some(({ holds, takes }) => holds && takes === "event");
  const meets = (filter?.holds ?? true) && (where?.holds ?? true) && !isTaken;
  return {
    rule: rule.id,
    matches: meets && isCounted(compiled, part, scope),
    source: { name: source.source.name, holds: filter?.holds ?? true, filter },
    time: time === undefined ? null : toTimeText(time),
    where,
    exceptions,
    keys: keys.map(({ values }) => toNamed(keyPartsOf(rule.trigger), values, redactor)),
    counted:
      part.part.of === undefined
        ? null
        : { expression: describeExpression(part.part.of), values: part.countedOf(scope).length },
    measured: explainMeasured(compiled, scope),
    past: explainPast(part, scope, redactor),
  };
}

function explainMeasured({ rule, measuredOf }: CompiledRule, scope: Scope): Explanation["measured"] {
  const lines = measuredOf?.(scope) ?? [];
  return linesOf(rule.trigger).map(({ name }, index) => ({ line: name, values: lines[index]?.length ?? null }));
}

function toMatch(keys: readonly Key[]): MatchScope {
  return { key: keys[0]?.values ?? [], measured: undefined, risk: 0 };
}

function explainExceptions(
  program: Program,
  { rule, matchExceptions }: CompiledRule,
  scope: Scope,
  redactor: Redactor,
): ExplainedException[] {
  const takes = matchExceptions.length > 0 ? "match" : "event";
  return rule.exceptions.map((exception) => explainException(program, exception, takes, scope, redactor));
}

function explainException(
  program: Program,
  exception: Exception,
  takes: ExplainedException["takes"],
  scope: Scope,
  redactor: Redactor,
): ExplainedException {
  const clause = explainCondition(program.compilation, exception.when, scope, redactor);
  const expired = hasExpired(exception, scope);
  return { because: exception.because, takes, holds: clause.holds && !expired, expired, clause };
}

/** Whether the event has a time, a key and a value where the rule's kind asks for them. */
function isCounted(
  { ordered }: CompiledRule,
  { part, keysOf, countedOf, combinationsOf }: CompiledPart,
  scope: Scope,
): boolean {
  if (!ordered) return true;
  if (combinationsOf.some((combine) => combine(scope).length === 0)) return false;
  if (scope.time === undefined || keysOf(scope).length === 0) return false;
  return part.of === undefined || countedOf(scope).length > 0;
}
