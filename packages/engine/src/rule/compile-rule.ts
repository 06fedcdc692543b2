import { exceptionsLookAt, partsOf, type EventPattern, type Exception, type Part, type Rule } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileCondition } from "../condition/compile-condition.ts";
import { compileIdentities } from "../expression/compile-identities.ts";
import type { Scope } from "../scope.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import type { Value } from "../value/value.ts";
import { compileOptional, type CompiledSource } from "./compile-source.ts";
import { compileMeasured, type MeasuredOf } from "./compile-measured.ts";
import { compileCombinations, type Combination } from "./combination.ts";
import { compileKeys, type Key } from "./key.ts";
import { toOutline, type RuleOutline } from "./rule-outline.ts";

/** A rule that can be asked about one event. What it asks is compiled when it is first asked for. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly outline: RuleOutline;
  /** Full names of the sources that it reads, each once, sorted. */
  readonly sources: readonly string[];
  /** In the order of `partsOf`. */
  readonly parts: readonly [CompiledPart, ...CompiledPart[]];
  /** Those that take events away. */
  readonly exceptions: readonly CompiledException[];
  /** Those that look at the finished match. */
  readonly matchExceptions: readonly CompiledException[];
  /** What a measure or a summary takes of an event; absent for other kinds. */
  readonly measuredOf: MeasuredOf | undefined;
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

/** `outline`: the rule's, where it is known. */
export function compileRule(
  compilation: Compilation,
  rule: Rule,
  sources: ReadonlyMap<string, CompiledSource>,
  outline: RuleOutline = toOutline(rule),
): CompiledRule {
  return new LazyRule(compilation, rule, sources, outline);
}

class LazyRule implements CompiledRule {
  readonly rule: Rule;
  readonly outline: RuleOutline;
  readonly sources: readonly string[];
  readonly #compilation: Compilation;
  readonly #sourcesByName: ReadonlyMap<string, CompiledSource>;
  #parts: CompiledRule["parts"] | undefined;
  #exceptions: readonly CompiledException[] | undefined;
  /** Null: nothing is measured. */
  #measuredOf: MeasuredOf | null | undefined;

  constructor(
    compilation: Compilation,
    rule: Rule,
    sources: ReadonlyMap<string, CompiledSource>,
    outline: RuleOutline,
  ) {
    this.rule = rule;
    this.outline = outline;
    this.sources = outline.sources.length === 1 ? outline.sources : [...new Set(outline.sources)].toSorted();
    this.#compilation = compilation;
    this.#sourcesByName = sources;
  }

  get parts(): CompiledRule["parts"] {
    return (this.#parts ??= this.#compileParts());
  }

  get exceptions(): readonly CompiledException[] {
    return exceptionsLookAt(this.rule.trigger) === "events" ? this.#allExceptions() : [];
  }

  get matchExceptions(): readonly CompiledException[] {
    return exceptionsLookAt(this.rule.trigger) === "match" ? this.#allExceptions() : [];
  }

  get measuredOf(): MeasuredOf | undefined {
    if (this.#measuredOf === undefined) {
      this.#measuredOf = compileMeasured(this.#compilation, this.rule.trigger) ?? null;
    }
    return this.#measuredOf ?? undefined;
  }

  #compileParts(): CompiledRule["parts"] {
    const compile = (part: Part) => compilePart(this.#compilation, part, this.#sourcesByName);
    const [first, ...others] = partsOf(this.rule.trigger);
    return [compile(first), ...others.map(compile)];
  }

  #allExceptions(): readonly CompiledException[] {
    return (this.#exceptions ??= this.rule.exceptions.map((exception) =>
      compileException(this.#compilation, exception),
    ));
  }
}

function compilePart(compilation: Compilation, part: Part, sources: ReadonlyMap<string, CompiledSource>): CompiledPart {
  return {
    part,
    source: sourceNamed(part.events.source, sources),
    meets: whenAsked(() => compileMeets(compilation, part.events)),
    keysOf: compileKeys(compilation, part.per),
    countedOf: compileCounted(compilation, part),
    combinationsOf: (part.events.history ?? []).map((history) => compileCombinations(compilation, history)),
  };
}

/** Throws where there is no such source, by full name. */
export function sourceNamed(name: string, sources: ReadonlyMap<string, CompiledSource>): CompiledSource {
  const source = sources.get(name);
  if (source === undefined) throw new Error(`The rule set has no source ${name}.`);
  return source;
}

/** `where`, and of alerts whether their rule is not one of those left out. */
export function compileMeets(
  compilation: Compilation,
  { where, notFrom }: Pick<EventPattern, "where" | "notFrom">,
): (scope: Scope) => boolean {
  const holds = compileOptional(compilation, where);
  if (notFrom === undefined) return holds;
  const rules = compileExpression(compilation, { op: "field", path: "rule.id", type: "text" });
  const leftOut = new Set<Value>(notFrom);
  return (scope) => holds(scope) && !rules.of(scope).some((id) => leftOut.has(id));
}

function whenAsked(compile: () => (scope: Scope) => boolean): (scope: Scope) => boolean {
  let compiled: ((scope: Scope) => boolean) | undefined;
  return (scope) => (compiled ??= compile())(scope);
}

function compileException(compilation: Compilation, exception: Exception): CompiledException {
  // Only what a rule would else be told of is held against its exceptions.
  const compile = () => compileCondition(compilation, exception.when);
  const holds = compilation.isEager ? compile() : whenAsked(compile);
  return { exception, holds: (scope) => !hasExpired(exception, scope) && holds(scope) };
}

export function hasExpired({ until }: Exception, { time }: Scope): boolean {
  return until !== undefined && time !== undefined && time >= until;
}

const nothing: readonly string[] = [];

function compileCounted(compilation: Compilation, { of }: Part): (scope: Scope) => readonly string[] {
  if (of === undefined) return () => nothing;
  const { type } = compileExpression(compilation, of);
  const identities = compileIdentities(compilation, of, type, false);
  return (scope) => [...new Set(identities(scope))].filter((identity) => identity !== undefined);
}
