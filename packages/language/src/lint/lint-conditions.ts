import { exceptionsLookAt, partsOf, type Condition, type Place, type Rule } from "@tocsin/core";
import { lintCondition } from "./lint-condition.ts";
import { alwaysHolds, type Given } from "./judged-condition.ts";
import type { Reading } from "./logic/to-formula.ts";
import { toMatchReading, type MatchReading } from "./match-reading.ts";
import { readPattern, toGivenOf, type LintContext } from "./rule-sources.ts";

/** Warns of what never or always holds in all conditions of a rule, and of exceptions that leave nothing to fire on. */
export function lintConditions(rule: Rule, context: LintContext): void {
  for (const { events } of partsOf(rule.trigger)) {
    const reading = readPattern(events, context);
    const given = toGivenOf({ ...events, where: null }, reading, context);
    if (events.where !== null) judge(events.where, reading, given, events.at, context);
  }
  if (rule.trigger.kind === "summary") {
    const { events, lines, verdict } = rule.trigger;
    const reading = readPattern(events, context);
    const given = toGivenOf(events, reading, context);
    for (const { where, at } of lines) if (where !== null) judge(where, reading, given, at, context);
    judge(verdict, reading, [], verdict.at, context);
  }
  lintExceptions(rule, context);
  lintOnMatch(rule, context);
}

function judge(condition: Condition, reading: Reading, given: readonly Given[], clause: Place, context: LintContext) {
  const { text, file } = context.file;
  if (clause.file === file) lintCondition({ condition, reading, given, clause, text, report: context.report });
}

function lintExceptions({ trigger, exceptions, name }: Rule, context: LintContext): void {
  const { reading, given } = toExceptionReading(trigger, context);
  const known = given.map(({ formula }) => formula);
  for (const { when, because, at } of exceptions) {
    if (given.length > 0 && alwaysHolds(reading, known, reading.read(when))) {
      context.report.add("TOC4009", { because, rule: name }, at);
    } else judge(when, reading, given, at, context);
  }
}

/** Exceptions look at the events before they count, or at the finished match. */
function toExceptionReading(trigger: Rule["trigger"], context: LintContext): MatchReading {
  if (exceptionsLookAt(trigger) === "match") return toMatchReading(trigger, context);
  const [{ events }] = partsOf(trigger);
  const reading = readPattern(events, context);
  return { reading, given: toGivenOf(events, reading, context) };
}

/** The clauses that look at the finished match. */
function lintOnMatch({ trigger, severity, risk, signal, alert }: Rule, context: LintContext): void {
  const { reading, given } = toMatchReading(trigger, context);
  const clauses = [
    ...severity.when,
    ...risk.map(({ when, at }) => ({ when, at })),
    ...alert.notify.map(({ when, at }) => ({ when, at })),
    ...(signal?.when ? [{ when: signal.when, at: signal.when.at }] : []),
  ];
  for (const { when, at } of clauses) if (when !== undefined) judge(when, reading, given, at, context);
}
