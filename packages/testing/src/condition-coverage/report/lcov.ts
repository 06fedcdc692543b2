import type { Place } from "@tocsin/core";
import type { ToPosition } from "../../report/to-position.ts";
import type { ConditionCoverage, CoverageReport, RuleCoverage } from "../coverage-report.ts";

/**
 * LCOV's tracefile (geninfo(1)): a record per file, a function per rule, and per condition a block of two branches on
 * the line where it begins, to hold and not to hold, each taken as often as tests were decided by it. A line is hit as
 * often as its conditions decided. A macro's conditions stand in its file, once for each rule that uses it.
 */
export function toCoverageLcov({ rules }: CoverageReport, toPosition: ToPosition): string {
  const lineOf = (at: Place) => toPosition(at).line;
  const conditions = Map.groupBy(
    rules.flatMap((rule) => rule.conditions),
    ({ at }) => at.file,
  );
  const functions = Map.groupBy(rules, ({ at }) => at.file);
  const files = [...new Set([...functions.keys(), ...conditions.keys()])].toSorted();
  return files
    .map((file) => toRecord(file, functions.get(file) ?? [], conditions.get(file) ?? [], lineOf).join("\n"))
    .map((record) => `${record}\n`)
    .join("");
}

type LineOf = (at: Place) => number;

function toRecord(
  file: string,
  rules: readonly RuleCoverage[],
  conditions: readonly ConditionCoverage[],
  lineOf: LineOf,
): string[] {
  return [
    "TN:",
    `SF:${file}`,
    ...toFunctions(rules, lineOf),
    ...toBranches(conditions, lineOf),
    ...toLines(conditions, lineOf),
    "end_of_record",
  ];
}

function toFunctions(rules: readonly RuleCoverage[], lineOf: LineOf): string[] {
  return [
    ...rules.map(({ rule, at }) => `FN:${lineOf(at)},${rule}`),
    ...rules.map(({ rule, tests }) => `FNDA:${tests},${rule}`),
    `FNF:${rules.length}`,
    `FNH:${rules.filter(({ tests }) => tests > 0).length}`,
  ];
}

function toBranches(conditions: readonly ConditionCoverage[], lineOf: LineOf): string[] {
  const branches = conditions.flatMap(({ at, held, notHeld }, block) =>
    [held.length, notHeld.length].map((taken, branch) => ({ line: lineOf(at), block, branch, taken })),
  );
  return [
    ...branches
      .toSorted((left, right) => left.line - right.line)
      .map(({ line, block, branch, taken }) => `BRDA:${line},${block},${branch},${taken}`),
    `BRF:${branches.length}`,
    `BRH:${branches.filter(({ taken }) => taken > 0).length}`,
  ];
}

function toLines(conditions: readonly ConditionCoverage[], lineOf: LineOf): string[] {
  const byLine = Map.groupBy(conditions, ({ at }) => lineOf(at));
  const hits = [...byLine]
    .map(([line, on]) => ({ line, hits: on.reduce((sum, { held, notHeld }) => sum + held.length + notHeld.length, 0) }))
    .toSorted((left, right) => left.line - right.line);
  return [
    ...hits.map(({ line, hits }) => `DA:${line},${hits}`),
    `LF:${hits.length}`,
    `LH:${hits.filter(({ hits }) => hits > 0).length}`,
  ];
}
