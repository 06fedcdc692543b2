import type { RuleSet } from "@tocsin/core";
import {
  coverRules,
  toCoverageJson,
  toCoverageLcov,
  toCoverageText,
  toCoverageTotals,
  toPercentText,
  type CoverageReport,
  type TestHost,
  type ToPosition,
} from "@tocsin/testing";
import { reportFailure } from "../commands/command-context.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { writeTextFile } from "../output/write-file.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { toPaint } from "./paint.ts";
import type { CoverageOptions } from "./test-options.ts";

/** Works out what the tests cover, and prints or writes it. */
export function reportCoverage(
  ruleSet: RuleSet,
  host: TestHost,
  toPosition: ToPosition,
  options: CoverageOptions,
  terminal: Terminal,
): ExitCode {
  const report = coverRules(ruleSet, host);
  const { out, minimum } = options;
  if (out === undefined) terminal.out(`\n${toCoverageText(report, toPosition, toPaint(terminal))}`);
  else {
    const problem = writeTextFile(out, toFileText(report, toPosition, options));
    if (problem !== undefined) return reportFailure(terminal, [problem]);
  }
  const { percent } = toCoverageTotals(report.rules);
  if (minimum === undefined || percent >= minimum) return exitCodes.fine;
  terminal.error(`The coverage of conditions is ${toPercentText(percent)}, below the ${minimum} % asked for.\n`);
  return exitCodes.found;
}

function toFileText(report: CoverageReport, toPosition: ToPosition, { format }: CoverageOptions): string {
  switch (format) {
    case "json":
      return toCoverageJson(report, toPosition);
    case "lcov":
      return toCoverageLcov(report, toPosition);
    case "text":
      return toCoverageText(report, toPosition, unpainted);
  }
}

const asIs = (text: string) => text;
const unpainted = { good: asIs, bad: asIs, dim: asIs, bold: asIs };
