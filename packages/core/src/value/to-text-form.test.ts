import { expect, test } from "vitest";
import { parseTruth } from "./parse-truth.ts";
import { toTextForm } from "./to-text-form.ts";

test("scalars have a text form, others none", () => {
  expect(["a", 1, 1.5, -0, 10n ** 20n, true].map(toTextForm)).toEqual([
    "a",
    "1",
    "1.5",
    "0",
    "1" + "0".repeat(20),
    "true",
  ]);
  expect([null, [], ["a"], {}, Number.POSITIVE_INFINITY].map(toTextForm)).toEqual(Array(5).fill(undefined));
});

test("truth is read from true and false in any case", () => {
  expect([true, "TRUE", "False", false].map(parseTruth)).toEqual([true, true, false, false]);
  expect(["yes", "1", 1, null, " true"].map(parseTruth)).toEqual(Array(5).fill(undefined));
});
