import { describe, expect, test } from "vitest";
import type { Outcome } from "./outcome.ts";
import { toClosingLines, toStageLine } from "./report.ts";

const unit: Outcome = { name: "unit", passed: 12, failed: 0, skipped: 0, seconds: 3.21, output: "" };
const spec: Outcome = { name: "spec", passed: 3, failed: 1, skipped: 2, seconds: 0.5, output: "…" };

describe("the report of a run", () => {
  test("a stage has one line with its time", () => {
    expect(toStageLine(unit)).toBe("ok      unit              3.2 s   12 passed");
  });

  test("a stage with a failed test says so", () => {
    expect(toStageLine(spec)).toBe("FAILED  spec              0.5 s   3 passed, 1 failed, 2 skipped");
  });

  test("the closing line sums all stages and stands alone", () => {
    expect(toClosingLines([unit, spec], [], false).at(-1)).toBe("15 passed, 1 failed, 2 skipped");
  });

  test("a skipped suite is named with its reason, and counts as skipped", () => {
    const lines = toClosingLines([unit], [{ suite: "hunting an index", reason: "no Java here" }], true);
    expect(lines.join("\n")).toContain("  hunting an index: no Java here");
    expect(lines.at(-1)).toBe("12 passed, 0 failed, 1 skipped");
  });
});
