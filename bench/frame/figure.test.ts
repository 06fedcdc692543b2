import { describe, expect, test } from "vitest";
import { isReached, type Figure } from "./figure.ts";
import { toJsonReport, toTableReport } from "./report.ts";
import { compareSideBySide, toMedian } from "./side-by-side.ts";

const speed: Figure = { what: "speed", value: 4, unit: "×", reach: { atLeast: 5 } };
const size: Figure = { what: "size", value: 4, unit: "bytes", reach: { atMost: 5 } };
const count: Figure = { what: "count", value: 1234567, unit: "events" };

describe("figures", () => {
  test("a figure below what it must at least be misses its reach", () => {
    expect(isReached(speed)).toBe(false);
  });

  test("a figure below what it must at most be reaches it", () => {
    expect(isReached(size)).toBe(true);
  });

  test("a figure without a promise cannot miss", () => {
    expect(isReached(count)).toBe(true);
  });

  test("the JSON report holds name, figures and their four keys", () => {
    expect(JSON.parse(toJsonReport("hunt", [speed, size, count]))).toEqual({
      name: "hunt",
      figures: [
        { what: "speed", value: 4, unit: "×", reach: ">= 5" },
        { what: "size", value: 4, unit: "bytes", reach: "<= 5" },
        { what: "count", value: 1234567, unit: "events", reach: null },
      ],
    });
  });

  test("the table marks the figure that misses", () => {
    expect(toTableReport("hunt", [speed, size, count])).toBe(
      [
        "hunt",
        "",
        "figure      value  unit    to reach",
        "speed           4  ×       >= 5  MISSED",
        "size            4  bytes   <= 5",
        "count   1,234,567  events",
      ].join("\n"),
    );
  });
});

describe("comparing side by side", () => {
  test("every round runs both, and warm-ups are not counted", async () => {
    const calls: string[] = [];
    const note = (name: string) => () => calls.push(name);
    const { ratio } = await compareSideBySide(note("ours"), note("reference"), { warmUps: 1, rounds: 2 });
    expect(calls).toEqual(["reference", "ours", "reference", "ours", "reference", "ours"]);
    expect(ratio).toBeGreaterThan(0);
  });

  test("the median of an even number of values is the middle between the two", () => {
    expect(toMedian([4, 1, 3, 2])).toBe(2.5);
  });
});
