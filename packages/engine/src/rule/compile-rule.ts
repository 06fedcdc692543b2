import { exceptionsLookAt, partsOf, type EventPattern, type Exception, type Part, type Rule } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileCondition } from "../condition/compile-condition.ts";
import { compileIdentities } from "../expression/compile-identities.ts";
import type { Scope } from "../scope.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import type { Value } from "../value/value.ts";
import { compileOptional, type CompiledSource } from "./compile-source.ts";
import type { LineValues } from "./candidate.ts";
import { compileMeasured } from "./compile-measured.ts";
import { compileCombinations, type Combination } from "./combination.ts";
import { compileKeys, type Key } from "./key.ts";

/** A rule ready to be asked about one event. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Whether it takes events with a time in its order alone: all but rules of one event that ask nothing of the past. */
  readonly ordered: boolean;
  /** In the order of `partsOf`. */
  readonly parts: readonly [CompiledPart, ...CompiledPart[]];
  /** Those that take events away. */
  readonly exceptions: readonly CompiledException[];
  /** Those that look at the finished match. */
  readonly matchExceptions: readonly CompiledException[];
  /** What a measure or a summary takes of an event; absent for other kinds. */
  readonly measuredOf?: (scope: Scope) => readonly (LineValues | null)[];
}

/** One of a rule's event patterns. */
export interface CompiledPart {
  readonly part: Part;
  readonly source: CompiledSource;
  /** Whether the `where` holds; the source's filter is asked before. */
  readonly meets: (scope: Scope) => boolean;
  readonly keysOf: (scope: Scope) => readonly Key[];
  /** The values that a distinct count counts, as texts, each once; none for other kinds. */
  readonly countedOf: (scope: Scope) => readonly string[];
  /** For each of its `with` clauses. */
  readonly combinationsOf: readonly ((scope: Scope) => readonly Combination[])[];
}

export interface CompiledException {
  readonly exception: Exception;
  /** Whether it takes the event away: it holds and has not expired at the event's time. */
  readonly holds: (scope: Scope) => boolean;
}

/** Throws where the rule names a source that is not among the given ones, by full name. */
export function compileRule(
  compilation: Compilation,
  rule: Rule,
  sources: ReadonlyMap<string, CompiledSource>,
): CompiledRule {
  const compile = (part: Part) => compilePart(compilation, part, sources);
  const [first, ...others] = partsOf(rule.trigger);
  const exceptions = rule.exceptions.map((exception) => compileException(compilation, exception));
  const lookAt = exceptionsLookAt(rule.trigger);
  return {
    rule,
    ordered: rule.trigger.kind !== "one event" || rule.trigger.events.history !== undefined,
    parts: [compile(first), ...others.map(compile)],
    exceptions: lookAt === "events" ? exceptions : [],
    matchExceptions: lookAt === "match" ? exceptions : [],
    ...compileMeasured(compilation, rule.trigger),
  };
}

function compilePart(compilation: Compilation, part: Part, sources: ReadonlyMap<string, CompiledSource>): CompiledPart {
  const source = sources.get(part.events.source);
  if (source === undefined) throw new Error(`The rule set has no source ${part.events.source}.`);
  return {
    part,
    source,
    meets: compileMeets(compilation, part.events),
    keysOf: compileKeys(compilation, part.per),
    countedOf: compileCounted(compilation, part),
    combinationsOf: (part.events.history ?? []).map((history) => compileCombinations(compilation, history)),
  };
}

/** `where`, and of alerts whether their rule is not one of those left out. */
function compileMeets(compilation: Compilation, { where, notFrom }: EventPattern): (scope: Scope) => boolean {
  const holds = compileOptional(compilation, where);
  if (notFrom === undefined) return holds;
  const rules = compileExpression(compilation, { op: "field", path: "rule.id", type: "text" });
  const leftOut = new Set<Value>(notFrom);
  return (scope) => holds(scope) && !rules.of(scope).some((id) => leftOut.has(id));
}

function compileException(compilation: Compilation, exception: Exception): CompiledException {
  const holds = compileCondition(compilation, exception.when);
  return { exception, holds: (scope) => !hasExpired(exception, scope) && holds(scope) };
}

export function hasExpired({ until }: Exception, { time }: Scope): boolean {
  return until !== undefined && time !== undefined && time >= until;
}

function compileCounted(compilation: Compilation, { of }: Part): (scope: Scope) => readonly string[] {
  if (of === undefined) return () => [];
  const { type } = compileExpression(compilation, of);
  const identities = compileIdentities(compilation, of, type, false);
  return (scope) => [...new Set(identities(scope))].filter((identity) => identity !== undefined);
}
