import { expect, test } from "vitest";
import { toCoverageDetails } from "./coverage-details.ts";

test("a condition that always held shows that it never failed", () => {
  const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } };
  expect(toCoverageDetails([{ range, held: 3, failed: 0 }])).toEqual([
    {
      range,
      asked: 3,
      ways: [
        { label: "held", count: 3 },
        { label: "did not hold", count: 0 },
      ],
    },
  ]);
});
