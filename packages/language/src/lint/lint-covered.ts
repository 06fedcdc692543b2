import { exceptionsLookAt, isOfSteps, severities, type Rule } from "@tocsin/core";
import type { Report } from "../compile/report.ts";
import { areContradictory } from "./logic/contradiction.ts";
import { negate, type Formula } from "./logic/formula.ts";
import type { Reading } from "./logic/to-formula.ts";
import { mayBeImplied, SignatureIndex, toSignature, type Signature } from "./rule-signature.ts";

/** What a rule fires on, ready to be held against other rules of the same source. */
export interface CoverableRule {
  readonly rule: Rule;
  /** Of one source: all rules of it share it. */
  readonly reading: Reading;
  /** What every event of the source meets. */
  readonly filter?: Formula;
}

interface Candidate {
  readonly rule: Rule;
  readonly reading: Reading;
  readonly filter: readonly Formula[];
  /** Wherever this holds the rule takes an event. */
  readonly takes: Formula;
  /** Its negation. */
  readonly spares: Formula;
  readonly signature: Signature;
  /** Whom it tells, and how often. */
  readonly tells: string;
  readonly worth: Worth;
}

/** Places in their orders. */
interface Worth {
  readonly least: number;
  readonly most: number;
  readonly status: number;
}

/**
 * Warns of a rule all of whose events another rule fires on as well, which is worth at least as much: the same source,
 * the same kind of trigger and key, and a condition that the first one's implies.
 */
export function lintCovered(rules: readonly CoverableRule[], report: Report): void {
  const groups = Map.groupBy(rules.filter(isComparable), ({ rule }) => toGroup(rule));
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const [inner, outer] of findCovered(group.map(toCandidate))) {
      report.add("TOC4016", { rule: inner.name, other: outer.id }, inner.at);
    }
  }
}

/** Each rule that another one covers, with that one. Of rules that cover each other the last is left. */
function findCovered(candidates: readonly Candidate[]): ReadonlyMap<Rule, Rule> {
  const bySignature = new Map(candidates.map((candidate) => [candidate.signature, candidate]));
  const index = new SignatureIndex(candidates.map(({ signature }) => signature));
  const covered = new Map<Rule, Rule>();
  for (const outer of candidates) {
    if (covered.has(outer.rule)) continue;
    for (const signature of index.find(outer.takes)) {
      const inner = bySignature.get(signature)!;
      if (!covered.has(inner.rule) && covers(outer, inner)) covered.set(inner.rule, outer.rule);
    }
  }
  return covered;
}

/** Kinds that fire the more the more events they take. */
function isComparable({ rule: { trigger, signal, disabled } }: CoverableRule): boolean {
  if (isOfSteps(trigger) || exceptionsLookAt(trigger) === "match") return false;
  const { kind, events } = trigger;
  const counts = kind === "one event" || kind === "count" || kind === "distinct";
  return counts && (events.history ?? []).length === 0 && signal === undefined && disabled === undefined;
}

/** Rules that can cover one another: all but the condition and how much of it they ask for is the same. */
function toGroup({ trigger }: Rule): string {
  if (trigger.kind !== "count" && trigger.kind !== "distinct") return JSON.stringify(["", sourceOf(trigger)]);
  const { kind, per } = trigger;
  const of = kind === "distinct" ? trigger.of : null;
  return JSON.stringify([kind, sourceOf(trigger), per.map(({ expression, maybe }) => [expression, maybe]), of]);
}

function sourceOf(trigger: Rule["trigger"]): string {
  return "events" in trigger ? trigger.events.source : "";
}

function toCandidate({ rule, reading, filter }: CoverableRule): Candidate {
  const where = "events" in rule.trigger ? rule.trigger.events.where : null;
  const asked = where === null ? [] : [reading.read(where)];
  // An exception that ends one day takes nothing away after it.
  const excepted = rule.exceptions.map(({ when }) => negate(reading.read(when)));
  const takes: Formula = { op: "all", of: [...asked, ...excepted] };
  const formulas = filter === undefined ? [] : [filter];
  const tells = JSON.stringify([rule.alert.notify, rule.suppression], withoutPlaces);
  return {
    rule,
    reading,
    filter: formulas,
    takes,
    spares: negate(takes),
    signature: toSignature(takes),
    tells,
    worth: toWorth(rule),
  };
}

/** Whether whatever makes the one rule fire makes the other one fire, too, for at least as much. */
function covers(outer: Candidate, inner: Candidate): boolean {
  if (
    outer === inner ||
    outer.tells !== inner.tells ||
    !isWorthAsMuch(outer.worth, inner.worth) ||
    !asksForNoMore(outer.rule, inner.rule)
  )
    return false;
  // A passing exception of the inner rule takes events away only for a time.
  if (inner.rule.exceptions.some(({ until }) => until !== undefined)) return false;
  if (!mayBeImplied(outer.takes, inner.signature)) return false;
  const known = [...inner.filter, inner.takes];
  if (!areContradictory([...known, outer.spares], inner.reading)) return false;
  // That a rule can never fire is said elsewhere.
  return !areContradictory(known, inner.reading);
}

const statuses = ["deprecated", "draft", "test", "live"];

function toWorth({ severity, metadata }: Rule): Worth {
  const least = severities.indexOf(severity.base);
  const most = Math.max(least, ...severity.when.map((one) => severities.indexOf(one.severity)));
  return { least, most, status: statuses.indexOf(metadata.status) };
}

function isWorthAsMuch(outer: Worth, inner: Worth): boolean {
  return outer.least >= inner.most && outer.status >= inner.status;
}

function asksForNoMore({ trigger: outer }: Rule, { trigger: inner }: Rule): boolean {
  if (outer.kind === "one event" || inner.kind === "one event") return outer.kind === inner.kind;
  if (!("atLeast" in outer) || !("atLeast" in inner)) return false;
  return outer.atLeast <= inner.atLeast && outer.within >= inner.within;
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === "at" ? undefined : value;
}
