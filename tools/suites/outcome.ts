import { readFileSync } from "node:fs";

/** How a stage went. A check counts as one. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** What the stage printed, for when it failed. */
  readonly output: string;
}

/** A suite that could not run here, and why. */
export interface Skip {
  readonly suite: string;
  readonly reason: string;
}

export type Counts = Pick<Outcome, "passed" | "failed" | "skipped">;

/** Reads Vitest's JSON report. A run that ended badly without a failed test (no test found, a crash) counts as one failure. */
export function readSuiteCounts(reportPath: string, exitCode: number): Counts {
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = readReport(reportPath);
  const failed = exitCode !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}

export function toCheckCounts(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Reads what the suites of a run noted through `test/frame/suite-needs.ts`: one JSON document a line, the same one once. */
export function readSkips(path: string): readonly Skip[] {
  const lines = new Set(readText(path).split("\n").filter(Boolean));
  return [...lines].map((line) => JSON.parse(line) as Skip);
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

function readReport(path: string): VitestReport {
  const text = readText(path);
  if (text === "") return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  return JSON.parse(text) as VitestReport;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
