import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSkips, readSuiteCounts } from "./outcome.ts";

const folder = mkdtempSync(join(tmpdir(), "tocsin-outcome-"));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("the outcome of a suite", () => {
  test("a run that broke without a failed test counts as one failure", () => {
    expect(readSuiteCounts(join(folder, "no-report.json"), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test("pending and todo tests are skipped ones", () => {
    const report = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };
    expect(readSuiteCounts(written("report.json", JSON.stringify(report)), 0)).toEqual({
      passed: 4,
      failed: 0,
      skipped: 3,
    });
  });

  test("a suite that noted the same reason twice is listed once", () => {
    const line = '{"suite":"a","reason":"b"}\n';
    expect(readSkips(written("skips.ndjson", line + line))).toEqual([{ suite: "a", reason: "b" }]);
  });

  test("nothing is skipped where no suite noted anything", () => {
    expect(readSkips(join(folder, "none.ndjson"))).toEqual([]);
  });
});
