import { exceptionsLookAt, partsOf, type Condition, type Place, type Rule } from "@tocsin/core";
import { lintCondition } from "./lint-condition.ts";
import { alwaysHolds, type Given } from "./judged-condition.ts";
import { Reading } from "./logic/to-formula.ts";
import { readPattern, toCompleting, toGivenOf, type LintContext } from "./rule-sources.ts";

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
  const [{ events }, ...others] = partsOf(trigger);
  const looksAtEvents = exceptionsLookAt(trigger) === "events" && others.length === 0;
  const reading = looksAtEvents ? readPattern(events, context) : new Reading(() => false);
  const given = looksAtEvents ? toGivenOf(events, reading, context) : [];
  for (const { when, because, at } of exceptions) {
    const known = given.map(({ formula }) => formula);
    if (looksAtEvents && alwaysHolds(reading, known, reading.read(when))) {
      context.report.add("TOC4009", { because, rule: name }, at);
    } else judge(when, reading, given, at, context);
  }
}

/** The clauses that look at the finished match. */
function lintOnMatch({ trigger, severity, risk, signal, alert }: Rule, context: LintContext): void {
  const completing = toCompleting(trigger);
  const reading = completing === undefined ? new Reading(() => false) : readPattern(completing, context);
  const given = completing === undefined ? [] : toGivenOf(completing, reading, context);
  const clauses = [
    ...severity.when,
    ...risk.map(({ when, at }) => ({ when, at })),
    ...alert.notify.map(({ when, at }) => ({ when, at })),
    ...(signal?.when ? [{ when: signal.when, at: signal.when.at }] : []),
  ];
  for (const { when, at } of clauses) if (when !== undefined) judge(when, reading, given, at, context);
}
