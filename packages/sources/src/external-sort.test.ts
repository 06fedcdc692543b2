import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createExternalSort } from "./external-sort.ts";

interface Item {
  readonly key: number;
  readonly text: string;
}

function sortWith(items: readonly Item[], budget: number) {
  const sort = createExternalSort<Item>({
    compare: (left, right) => left.key - right.key,
    toLine: (item) => JSON.stringify(item),
    parseLine: (line) => JSON.parse(line) as Item,
    budget,
  });
  try {
    for (const item of items) sort.add(item, 1);
    return { sorted: [...sort.sorted()], runs: sort.runs };
  } finally {
    sort.close();
  }
}

const temporaryFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("tocsin-sort-")).length;

test("whatever stays in memory, the order is that of a stable sort", () => {
  const item = fc.record({ key: fc.integer({ min: 0, max: 5 }), text: fc.string({ unit: "binary" }) });
  fc.assert(
    fc.property(fc.array(item), fc.integer({ min: 0, max: 30 }), (items, budget) => {
      const plain = JSON.parse(JSON.stringify(items)) as Item[];
      expect(sortWith(plain, budget).sorted).toEqual(plain.toSorted((left, right) => left.key - right.key));
    }),
  );
});

test("items longer than what is read at once come back whole, and nothing stays behind on disk", () => {
  const before = temporaryFolders();
  const items = [3, 1, 2].map((key) => ({ key, text: String(key).repeat(700_000) }));
  const { sorted, runs } = sortWith(items, 1);
  expect(runs).toBe(1);
  expect(sorted.map(({ key, text }) => [key, text.length])).toEqual([
    [1, 700_000],
    [2, 700_000],
    [3, 700_000],
  ]);
  expect(temporaryFolders()).toBe(before);
});
