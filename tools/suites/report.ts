import type { Outcome, Skip } from "./outcome.ts";

export function toStageLine(outcome: Outcome): string {
  const { name, passed, failed, skipped, seconds } = outcome;
  const word = failed > 0 ? "FAILED" : "ok";
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  return `${word.padEnd(7)} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s   ${counts.filter(Boolean).join(", ")}`;
}

/** The end of a run: suites that could not run, then the closing line that tools read. */
export function toClosingLines(outcomes: readonly Outcome[], skips: readonly Skip[], skipFails: boolean): string[] {
  const sum = (count: "passed" | "failed" | "skipped") =>
    outcomes.reduce((total, outcome) => total + outcome[count], 0);
  const note = skipFails ? "Skipped, which fails the run under CI=true:" : "Skipped:";
  const skipped = skips.length === 0 ? [] : [note, ...skips.map(({ suite, reason }) => `  ${suite}: ${reason}`), ""];
  const skippedCount = Math.max(sum("skipped"), skips.length);
  return ["", ...skipped, `${sum("passed")} passed, ${sum("failed")} failed, ${skippedCount} skipped`];
}
