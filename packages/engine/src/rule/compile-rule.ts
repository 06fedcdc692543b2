import type { Exception, Rule, Trigger } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileCondition } from "../condition/compile-condition.ts";
import { compileIdentities } from "../expression/compile-identities.ts";
import type { Scope } from "../scope.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import { compileOptional, type CompiledSource } from "./compile-source.ts";
import { compileKeys, type Key } from "./key.ts";

/** A rule ready to be asked about one event. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly source: CompiledSource;
  /** Whether the rule's `where` holds; the source's filter is asked before. */
  readonly meets: (scope: Scope) => boolean;
  readonly exceptions: readonly CompiledException[];
  readonly keysOf: (scope: Scope) => readonly Key[];
  /** The values that a distinct count counts, as texts, each once; none for other kinds. */
  readonly countedOf: (scope: Scope) => readonly string[];
}

export interface CompiledException {
  readonly exception: Exception;
  /** Whether it takes the event away: it holds and has not expired at the event's time. */
  readonly holds: (scope: Scope) => boolean;
}

export function compileRule(compilation: Compilation, rule: Rule, source: CompiledSource): CompiledRule {
  const { trigger } = rule;
  return {
    rule,
    source,
    meets: compileOptional(compilation, trigger.events.where),
    exceptions: rule.exceptions.map((exception) => compileException(compilation, exception)),
    keysOf: compileKeys(compilation, trigger.kind === "one event" ? [] : trigger.per),
    countedOf: compileCounted(compilation, trigger),
  };
}

function compileException(compilation: Compilation, exception: Exception): CompiledException {
  const holds = compileCondition(compilation, exception.when);
  return { exception, holds: (scope) => !hasExpired(exception, scope) && holds(scope) };
}

export function hasExpired({ until }: Exception, { time }: Scope): boolean {
  return until !== undefined && time !== undefined && time >= until;
}

function compileCounted(compilation: Compilation, trigger: Trigger): (scope: Scope) => readonly string[] {
  if (trigger.kind !== "distinct") return () => [];
  const { type } = compileExpression(compilation, trigger.of);
  const identities = compileIdentities(compilation, trigger.of, type, false);
  return (scope) => [...new Set(identities(scope))].filter((identity) => identity !== undefined);
}
