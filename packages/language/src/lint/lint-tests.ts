import type { Rule } from "@tocsin/core";
import type { Report } from "../compile/report.ts";

/** A rule that was never seen to fire may never fire. */
export function lintTests({ name, tests, at }: Rule, report: Report): void {
  if (tests.length === 0) report.add("TOC4005", { rule: name }, at);
  else if (tests.every((test) => test.expect.every(({ alerts }) => alerts === 0))) {
    report.add("TOC4011", { rule: name }, at);
  }
}
