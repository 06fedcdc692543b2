import { toJson, type Alert, type Expectation, type RuleTest } from "@tocsin/core";
import { decidingClause, toClauseText } from "./deciding-clause.ts";
import { alertField, isExpected } from "./expected-field.ts";
import { explainEvents } from "./explain-events.ts";
import type { TestedRun } from "./tested-run.ts";
import type { TestFailure } from "./test-result.ts";

const mostListed = 5;

/**
 * What of a test's expectations a run does not meet.
 *
 * A single expectation is about all alerts: so many, and every one shows the fields. Of several, each is about the alerts
 * that show its fields; unless one is about all alerts because it names no field, together they account for every alert.
 */
export function checkExpectations(test: RuleTest, run: TestedRun): readonly TestFailure[] {
  const [only, ...others] = test.expect;
  if (only !== undefined && others.length === 0) return checkOne(only, run.alerts, run);
  const failures = test.expect.flatMap((expectation) =>
    checkOne(
      expectation,
      run.alerts.filter((alert) => missesOf(alert, expectation).length === 0),
      run,
    ),
  );
  return failures.length > 0 ? failures : checkTotal(test.expect, run);
}

/** `meant`: the alerts that the expectation is about. */
function checkOne(expectation: Expectation, meant: readonly Alert[], run: TestedRun): readonly TestFailure[] {
  if (meant.length > expectation.alerts) {
    return [toFailure("There are more alerts than expected.", expectation, run, toAlertLines(meant))];
  }
  if (meant.length < expectation.alerts) {
    const decided = run.alerts.length > meant.length ? toAlertLines(run.alerts) : whyQuiet(run);
    return [toFailure("There are fewer alerts than expected.", expectation, run, decided)];
  }
  const misses = meant.flatMap((alert) => missesOf(alert, expectation));
  if (misses.length > 0) {
    return [
      toFailure("An alert does not show what is expected.", expectation, run, toAlertLines(meant), misses.join("; ")),
    ];
  }
  return checkBecause(expectation, run);
}

function checkBecause(expectation: Expectation, run: TestedRun): readonly TestFailure[] {
  const { because } = expectation;
  if (because === undefined) return [];
  const decided = toClauseText(decidingClause(run));
  if (decided === toClauseText(because)) return [];
  const got = `${toCount(run.alerts.length)} because ${decided}`;
  return [toFailure("Another clause decided.", expectation, run, whyQuiet(run), got)];
}

function checkTotal(expectations: readonly Expectation[], run: TestedRun): readonly TestFailure[] {
  const last = expectations.at(-1);
  const total = expectations.reduce((sum, { alerts }) => sum + alerts, 0);
  const countsAll = expectations.some((expectation) => expectation.with.length === 0);
  if (last === undefined || countsAll || total === run.alerts.length) return [];
  return [toFailure("There are alerts that no expectation is about.", last, run, toAlertLines(run.alerts))];
}

/** What an alert shows otherwise than expected. */
function missesOf(alert: Alert, expectation: Expectation): string[] {
  return expectation.with.flatMap(({ name, value }) => {
    const actual = alertField(alert, name);
    if (isExpected(actual, value)) return [];
    return [actual === undefined ? `no ${name}` : `${name} ${toJson(actual)}`];
  });
}

/** Which clause decided, and where that is the condition, on which event. */
function whyQuiet(run: TestedRun): readonly string[] {
  const decided = decidingClause(run);
  const heading = `decided by: ${toClauseText(decided)}`;
  return decided.clause === "when" ? [heading, ...explainEvents(run)] : [heading];
}

function toFailure(
  message: string,
  expectation: Expectation,
  { alerts }: TestedRun,
  decided: readonly string[],
  got = toCount(alerts.length),
): TestFailure {
  return { message, at: expectation.at, expected: toExpected(expectation), got, decided };
}

function toExpected({ alerts, with: fields, because }: Expectation): string {
  const shown = fields.map(({ name, value }) => `${name} ${toJson(value)}`).join(", ");
  const reason = because === undefined ? "" : ` because ${toClauseText(because)}`;
  return `${toCount(alerts)}${shown === "" ? "" : ` with ${shown}`}${reason}`;
}

function toCount(alerts: number): string {
  return alerts === 0 ? "no alert" : `${alerts} alert${alerts === 1 ? "" : "s"}`;
}

function toAlertLines(alerts: readonly Alert[]): string[] {
  const lines = alerts.slice(0, mostListed).map((alert) => {
    const { severity, events } = alert.tocsin.alert;
    const numbers = events.map(({ line }) => line).filter((line) => line !== undefined);
    const on = numbers.length === 0 ? "" : ` (events ${numbers.map(toJson).join(", ")})`;
    return `${alert["@timestamp"]} ${severity} ${JSON.stringify(alert.message)}${on}`;
  });
  return alerts.length > mostListed ? [...lines, `and ${alerts.length - mostListed} more`] : lines;
}
