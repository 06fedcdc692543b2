import { toTotals, type TestFailure, type TestReport, type TestResult } from "../test-result.ts";
import type { ToPosition } from "./to-position.ts";

/** JUnit's XML as CI systems read it: a suite per rule, a case per test. */
export function toTestJunit(report: TestReport, toPosition: ToPosition): string {
  const suites = [...Map.groupBy(report.results, ({ rule }) => rule)].map(([rule, results]) =>
    toSuite(rule, results, toPosition),
  );
  const { passed, failed } = toTotals(report);
  const open = `<testsuites name="tocsin" tests="${passed + failed}" failures="${failed}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[open, ...suites, "</testsuites>"].join("\n")}\n`;
}

function toSuite(rule: string, results: readonly TestResult[], toPosition: ToPosition): string {
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  const open = `  <testsuite name="${escapeXml(rule)}" tests="${results.length}" failures="${failed}">`;
  return [open, ...results.map((result) => toCase(result, toPosition)), "  </testsuite>"].join("\n");
}

function toCase({ rule, test, at, failures }: TestResult, toPosition: ToPosition): string {
  const where = `file="${escapeXml(at.file)}" line="${toPosition(at).line}"`;
  const open = `    <testcase classname="${escapeXml(rule)}" name="${escapeXml(test)}" ${where}`;
  if (failures.length === 0) return `${open}/>`;
  return [`${open}>`, ...failures.map((failure) => toFailure(failure, toPosition)), "    </testcase>"].join("\n");
}

function toFailure({ message, at, expected, got, decided }: TestFailure, toPosition: ToPosition): string {
  const { line } = toPosition(at);
  const text = [`${at.file}:${line}`, `expected: ${expected}`, `got: ${got}`, ...decided].join("\n");
  return `      <failure message="${escapeXml(message)}" type="expectation">${escapeXml(text)}</failure>`;
}

/** What XML 1.0 cannot hold even as a reference. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(notXml, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
