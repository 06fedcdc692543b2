import { isOfSteps, keyPartsOf, toTimeText, type Event, type Exception, type JsonValue } from "@tocsin/core";
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
  /** Of a rule over `alerts`: the event is an alert that may come of the rule's own, which it never sees. */
  readonly leftOut: boolean;
  /** What `with new` and `with known` ask the past about. */
  readonly past: readonly ExplainedPast[];
  /** Of a rule of steps: each, and whether the event is one of its events; what follows is said of the first such, else of the first. */
  readonly steps?: readonly { readonly name: string; readonly matches: boolean; readonly explained: boolean }[];
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
  const ofParts = compiled.parts.map((part) => ({ part, matches: isOfPart(compiled, part, event) }));
  const { part } = ofParts.find(({ matches }) => matches) ?? { part: compiled.parts[0] };
  const { source } = part;
  const time = source.timeOf(createScope(event.document, undefined));
  const scope = createScope(event.document, time);
  const redactor = compileRedactions(rule, options.pseudonymKey).forEvents([event.document]);
  const explain = (condition: Parameters<typeof explainCondition>[1] | null) =>
    condition === null ? null : explainCondition(program.compilation, condition, scope, redactor);
  const filter = explain(source.source.filter);
  const where = explain(part.part.events.where);
  const keys = part.keysOf(scope);
  const exceptions = explainExceptions(program, compiled, { ...scope, match: toMatch(keys, part, scope) }, redactor);
  const isTaken = exceptions.some(({ holds, takes }) => holds && takes === "event");
  const leftOut = (where?.holds ?? true) && !part.meets(scope);
  const meets = (filter?.holds ?? true) && (where?.holds ?? true) && !leftOut && !isTaken;
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
    leftOut,
    past: explainPast(part, scope, redactor),
    ...(isOfSteps(rule.trigger) && {
      steps: ofParts.map(({ part: { part: step }, matches }) => ({
        name: step.name,
        matches,
        explained: step === part.part,
      })),
    }),
  };
}

/** Whether the event is one of a part's events; only of rules of several parts. */
function isOfPart(compiled: CompiledRule, part: CompiledPart, event: Event): boolean {
  const time = part.source.timeOf(createScope(event.document, undefined));
  const scope = createScope(event.document, time);
  return part.source.includes(scope) && part.meets(scope) && isCounted(compiled, part, scope);
}

function explainMeasured({ rule, measuredOf }: CompiledRule, scope: Scope): Explanation["measured"] {
  const lines = measuredOf?.(scope) ?? [];
  return linesOf(rule.trigger).map(({ name }, index) => ({ line: name, values: lines[index]?.length ?? null }));
}

/** Of a rule of steps a match in which the event alone has happened. */
function toMatch(keys: readonly Key[], { part }: CompiledPart, { document, time }: Scope): MatchScope {
  const steps = new Map([[part.name, [{ document, time }]]]);
  return { key: keys[0]?.values ?? [], measured: undefined, risk: 0, steps };
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
  { outline }: CompiledRule,
  { part, keysOf, countedOf, combinationsOf }: CompiledPart,
  scope: Scope,
): boolean {
  if (!outline.isOrdered) return true;
  if (combinationsOf.some((combine) => combine(scope).length === 0)) return false;
  if (scope.time === undefined || keysOf(scope).length === 0) return false;
  return part.of === undefined || countedOf(scope).length > 0;
}
