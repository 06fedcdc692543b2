import { toTotals, type TestFailure, type TestReport, type TestResult } from "../test-result.ts";
import type { ToPosition } from "./to-position.ts";

/** Test Anything Protocol, version 14 (testanything.org): a line per test, with what failed as YAML below it. */
export function toTestTap(report: TestReport, toPosition: ToPosition): string {
  const { passed, failed } = toTotals(report);
  const lines = [
    "TAP version 14",
    `1..${report.results.length}`,
    ...report.results.flatMap((result, index) => toPoint(result, index + 1, toPosition)),
    ...report.untested.map((rule) => `# ${rule} has no test`),
    `# ${passed} passed, ${failed} failed`,
  ];
  return `${lines.join("\n")}\n`;
}

function toPoint({ rule, test, failures }: TestResult, number: number, toPosition: ToPosition): string[] {
  const verdict = failures.length === 0 ? "ok" : "not ok";
  return [
    `${verdict} ${number} - ${escapeName(`${rule}: ${test}`)}`,
    ...(failures.length === 0 ? [] : toYaml(failures, toPosition)),
  ];
}

/** A `#` would begin a directive. */
function escapeName(name: string): string {
  return name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .replaceAll(/[\\#]/g, "\\$&");
}

/** Scalars stand as JSON, which is YAML. */
function toYaml(failures: readonly TestFailure[], toPosition: ToPosition): string[] {
  const entries = failures.flatMap(({ message, at, expected, got, decided }) => {
    const { line, column } = toPosition(at);
    return [
      `    - message: ${toScalar(message)}`,
      `      expected: ${toScalar(expected)}`,
      `      got: ${toScalar(got)}`,
      `      at: {file: ${toScalar(at.file)}, line: ${line}, column: ${column}}`,
      ...(decided.length === 0 ? [] : ["      decided:", ...decided.map((text) => `        - ${toScalar(text)}`)]),
    ];
  });
  return ["  ---", "  failures:", ...entries, "  ..."];
}

function toScalar(text: string): string {
  return JSON.stringify(text.toWellFormed());
}
