import type { Place } from "@tocsin/core";
import { toTotals, type TestReport } from "../test-result.ts";
import type { ToPosition } from "./to-position.ts";

/**
 * `{"passed", "failed", "untested": [rule], "tests": [{"rule", "test", "file", "line", "column", "passed", "failures":
 * [{"message", "expected", "got", "decided": [line], "file", "line", "column"}]}]}`, lines and columns counted from 1.
 */
export function toTestJson(report: TestReport, toPosition: ToPosition): string {
  const place = (at: Place) => ({ file: at.file, ...toPosition(at) });
  const tests = report.results.map(({ rule, test, at, failures }) => ({
    rule,
    test,
    ...place(at),
    passed: failures.length === 0,
    failures: failures.map(({ at: expectation, ...failure }) => ({ ...failure, ...place(expectation) })),
  }));
  return `${JSON.stringify({ ...toTotals(report), untested: report.untested, tests }, null, 2)}\n`;
}
