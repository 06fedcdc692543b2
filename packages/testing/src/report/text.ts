import { toTotals, type TestFailure, type TestReport, type TestResult } from "../test-result.ts";
import type { ToPosition } from "./to-position.ts";

/** How parts of the text are painted; each gives its text back where there are no colours. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** For a person: a line per test under its rule, what failed in full, and the totals. */
export function toTestText(report: TestReport, toPosition: ToPosition, paint: Paint): string {
  const { passed, failed } = toTotals(report);
  const groups = [...Map.groupBy(report.results, ({ rule }) => rule)].map(([rule, results]) =>
    [paint.bold(rule), ...results.flatMap((result) => toLines(result, toPosition, paint))].join("\n"),
  );
  const untested = report.untested.map((rule) => `${paint.bold(rule)}\n  ${paint.dim("no test")}`);
  const counts = `${passed} passed, ${failed} failed`;
  const { length } = report.untested;
  const aside = length === 0 ? "" : `, ${length} ${length === 1 ? "rule" : "rules"} without a test`;
  const totals = `${failed === 0 ? paint.good(counts) : paint.bad(counts)}${aside}.`;
  return `${[...groups, ...untested, "", totals].join("\n")}\n`;
}

function toLines(result: TestResult, toPosition: ToPosition, paint: Paint): string[] {
  if (result.failures.length === 0) return [`  ${paint.good("✓")} ${result.test}`];
  return [
    `  ${paint.bad("✗")} ${result.test}`,
    ...result.failures.flatMap((each) => toFailure(each, toPosition, paint)),
  ];
}

function toFailure({ message, at, expected, got, decided }: TestFailure, toPosition: ToPosition, paint: Paint) {
  const { line, column } = toPosition(at);
  return [
    `    ${message} ${paint.dim(`${at.file}:${line}:${column}`)}`,
    `      expected: ${expected}`,
    `      got:      ${got}`,
    ...decided.map((decision) => `      ${decision}`),
  ];
}
