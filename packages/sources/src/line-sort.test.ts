import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createLineSort } from "./line-sort.ts";

function sortWith(lines: readonly string[], budget: number) {
  const sort = createLineSort(budget);
  try {
    for (const line of lines) sort.add(line);
    return { sorted: [...sort.sorted()], runs: sort.runs() };
  } finally {
    sort.close();
  }
}

const temporaryFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("tocsin-sort-")).length;

const keyOf = (line: string) => Buffer.from(line.slice(0, line.indexOf("\t")));

test("whatever stays in memory, the order is that of a stable sort by what stands before the tab", () => {
  const key = fc.oneof(fc.constantFrom("", "1", "10", "2"), fc.string({ unit: "binary", maxLength: 3 }));
  const behindAll = fc.constantFrom("", "the same", "the same beginning");
  const line = fc.tuple(key, behindAll, key, fc.string({ unit: "binary" })).map(([first, second, third, behind]) => {
    const plain = (text: string) => text.replaceAll(/\p{Cc}/gu, "").toWellFormed();
    return `${plain(first + second + third)}\t${plain(behind)}`;
  });
  const beginning = fc.constantFrom("", "0", "2026-05-04T10:00:00.000Z ");
  fc.assert(
    fc.property(beginning, fc.array(line), fc.integer({ min: 0, max: 300 }), (all, ends, budget) => {
      const lines = ends.map((end) => all + end);
      const expected = lines.toSorted((left, right) => Buffer.compare(keyOf(left), keyOf(right)));
      expect(sortWith(lines, budget).sorted).toEqual(expected);
    }),
  );
});

test("lines longer than what is read at once come back whole, and nothing stays behind on disk", () => {
  const before = temporaryFolders();
  const lines = [3, 1, 2].map((key) => `${key}\t${String(key).repeat(700_000)}`);
  const { sorted, runs } = sortWith(lines, 1_000_000);
  expect(runs).toBe(1);
  expect(sorted.map((line) => [line.slice(0, 4), line.length])).toEqual([
    ["1\t11", 700_002],
    ["2\t22", 700_002],
    ["3\t33", 700_002],
  ]);
  expect(temporaryFolders()).toBe(before);
});
