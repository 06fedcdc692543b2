import type { Paint } from "../../report/text.ts";
import type { ToPosition } from "../../report/to-position.ts";
import {
  toCoverageTotals,
  type ConditionCoverage,
  type CoverageReport,
  type RuleCoverage,
} from "../coverage-report.ts";

/** For a person: a line per rule, under it the conditions that are not wholly tested, and the total. */
export function toCoverageText({ rules }: CoverageReport, toPosition: ToPosition, paint: Paint): string {
  const lines = rules.flatMap((rule) => toRuleLines(rule, toPosition, paint));
  const { shown, outcomes, percent } = toCoverageTotals(rules);
  const total = paint.bold(`Coverage of conditions: ${toPercentText(percent)} (${shown} of ${outcomes} outcomes).`);
  return `${[...lines, "", total].join("\n")}\n`;
}

function toRuleLines(rule: RuleCoverage, toPosition: ToPosition, paint: Paint): string[] {
  const { shown, outcomes, percent } = toCoverageTotals([rule]);
  if (outcomes === 0) return [`${paint.bold(rule.rule)}  ${paint.dim("no conditions")}`];
  const counts = `${toPercentText(percent)} (${shown} of ${outcomes})`;
  const gaps = rule.conditions.filter(({ held, notHeld }) => held.length === 0 || notHeld.length === 0);
  return [
    `${paint.bold(rule.rule)}  ${shown === outcomes ? paint.good(counts) : paint.bad(counts)}`,
    ...rule.failing.map((test) => `  ${paint.bad("left out, for it fails:")} ${test}`),
    ...gaps.map((condition) => toGapLine(condition, toPosition, paint)),
  ];
}

function toGapLine(condition: ConditionCoverage, toPosition: ToPosition, { bad, dim }: Paint): string {
  const { line, column } = toPosition(condition.at);
  const place = dim(`${condition.at.file}:${line}:${column}`);
  return `  ${bad(toGap(condition))}: ${condition.clause} \`${condition.text}\` ${place}`;
}

/** What the tests leave open of a condition that they do not test wholly. */
function toGap({ held, notHeld }: ConditionCoverage): string {
  if (held.length === 0 && notHeld.length === 0) return "untested";
  return held.length === 0 ? "never decided by holding" : "never decided by not holding";
}

/** With one decimal, rounded down, so that 100 % is said of nothing less. */
export function toPercentText(percent: number): string {
  return `${Math.floor(percent * 10) / 10} %`;
}
