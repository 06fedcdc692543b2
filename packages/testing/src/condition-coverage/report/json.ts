import type { Place } from "@tocsin/core";
import type { ToPosition } from "../../report/to-position.ts";
import { toCoverageTotals, type CoverageReport } from "../coverage-report.ts";

/**
 * `{"shown", "outcomes", "percent", "rules": [{"rule", "file", "line", "column", "shown", "outcomes", "percent", "tests",
 * "failing": [test], "conditions": [{"clause", "text", "file", "line", "column", "held": [test], "notHeld": [test]}]}]}`,
 * lines and columns counted from 1.
 */
export function toCoverageJson({ rules }: CoverageReport, toPosition: ToPosition): string {
  const place = (at: Place) => ({ file: at.file, ...toPosition(at) });
  const shown = rules.map((rule) => ({
    rule: rule.rule,
    ...place(rule.at),
    ...toCoverageTotals([rule]),
    tests: rule.tests,
    failing: rule.failing,
    conditions: rule.conditions.map(({ at, clause, text, held, notHeld }) => ({
      clause,
      text,
      ...place(at),
      held,
      notHeld,
    })),
  }));
  return `${JSON.stringify({ ...toCoverageTotals(rules), rules: shown }, null, 2)}\n`;
}
