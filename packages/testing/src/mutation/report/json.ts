import type { Place } from "@tocsin/core";
import type { ToPosition } from "../../report/to-position.ts";
import { toMutationTotals, type MutationReport } from "../mutation-report.ts";

/**
 * `{"caught", "mutants", "percent", "equivalent", "uncompiled", "rules": [{"rule", "file", "line", "column", "caught",
 * "mutants", "percent", "equivalent", "uncompiled", "tests", "failing": [test], "survivors": [{"kind", "change", "file",
 * "line", "column"}]}]}`, lines and columns counted from 1.
 */
export function toMutationJson({ rules }: MutationReport, toPosition: ToPosition): string {
  const place = (at: Place) => ({ file: at.file, ...toPosition(at) });
  const shown = rules.map((rule) => ({
    rule: rule.rule,
    ...place(rule.at),
    ...toMutationTotals([rule]),
    tests: rule.tests,
    failing: rule.failing,
    survivors: rule.survivors.map(({ kind, change, at }) => ({ kind, change, ...place(at) })),
  }));
  return `${JSON.stringify({ ...toMutationTotals(rules), rules: shown }, null, 2)}\n`;
}
