import { expect, test } from "vitest";
import { toDuration, toByteSize, toCounted, toGrouped } from "./numbers.ts";

test("counts are grouped, and their nouns agree with them", () => {
  expect(toGrouped(106124)).toBe("106,124");
  expect([0, 999, 1000, 12345678.5].map(toGrouped)).toEqual(["0", "999", "1,000", "12,345,679"]);
  expect([0, 1, 2].map((count) => toCounted(count, "alert"))).toEqual(["0 alerts", "1 alert", "2 alerts"]);
});

test("sizes are in decimal units", () => {
  expect([0, 999, 1000, 240132373, 5e15].map(toByteSize)).toEqual([
    "0 bytes",
    "999 bytes",
    "1.0 kB",
    "240.1 MB",
    "5000.0 TB",
  ]);
});

test("durations are told as people do", () => {
  expect([0.2, 59.5, 185, 7620].map(toDuration)).toEqual(["1 s", "1 min 00 s", "3 min 05 s", "2 h 07 min"]);
});
