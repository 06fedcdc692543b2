import { expect, test } from "vitest";
import { toEventLines } from "./events.ts";

test("the same seed gives the same events", () => {
  expect(toEventLines(50, 7)).toBe(toEventLines(50, 7));
});

test("another seed gives others", () => {
  expect(toEventLines(50, 7)).not.toBe(toEventLines(50, 8));
});

test("every line is an event with its time, in order", () => {
  const times = toEventLines(50, 7)
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { "@timestamp": string })["@timestamp"]);
  expect(times).toHaveLength(50);
  expect(times.toSorted()).toEqual(times);
});
