import fc from "fast-check";
import { expect, test } from "vitest";
import { grown } from "./columns.ts";
import { createHash, hashText, noSeed } from "./hash-text.ts";
import { KeyTable } from "./key-table.ts";

const reach = 5;
const mostKeys = 100;

/** A table with one column: what was last written for a key. */
function createTable(most: number) {
  let column: Int32Array = new Int32Array(0);
  const table = new KeyTable(reach, most, {
    begin: (slot, capacity) => {
      if (capacity > column.length) column = grown(column, capacity);
      column[slot] = 0;
    },
    end: (slot) => {
      column[slot] = -1;
    },
  });
  const write = (key: string, time: number, value: number) => {
    const slot = table.take(key, time);
    const before = column[slot];
    column[slot] = value;
    return { before, timeBefore: table.timeBefore };
  };
  return { table, write, read: (key: string) => (table.find(key) < 0 ? undefined : column[table.find(key)]) };
}

const step = fc.record({ key: fc.nat({ max: 150 }), passes: fc.nat({ max: 8 }).map((time) => time % 3) });

test("a table remembers, forgets and evicts the keys that a plain map in the order of times does", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      const { table, write, read } = createTable(mostKeys);
      const plain = new Map<string, { time: number; value: number }>();
      let time = 0;
      let evicted = 0;
      for (const [value, { key, passes }] of steps.entries()) {
        time += passes;
        const name = `k${key}`;
        for (const [each, known] of plain) if (known.time + reach < time) plain.delete(each);
        const known = plain.get(name);
        plain.delete(name);
        plain.set(name, { time, value });
        if (plain.size > mostKeys) {
          plain.delete(plain.keys().next().value!);
          evicted++;
        }
        expect(write(name, time, value)).toEqual({ before: known?.value ?? 0, timeBefore: known?.time ?? time });
        expect([table.size, table.evicted]).toEqual([plain.size, evicted]);
      }
      const names = Array.from({ length: 151 }, (_, key) => `k${key}`);
      expect(names.map(read)).toEqual(names.map((name) => plain.get(name)?.value));
      expect([...table.slots()].length).toBe(plain.size);
    }),
  );
});

test("a restored table goes on with the same keys in the same order", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), fc.array(step, { maxLength: 100 }), (steps, more) => {
      const one = createTable(mostKeys);
      let time = 0;
      for (const { key, passes } of steps) one.table.take(`k${key}`, (time += passes));
      const other = createTable(mostKeys);
      expect(other.table.restore(one.table.save()).length).toBe(one.table.size);
      for (const { key, passes } of more) {
        time += passes;
        for (const { table } of [one, other]) table.take(`k${key}`, time);
        expect(other.table.timeBefore).toBe(one.table.timeBefore);
      }
      expect(other.table.save()).toEqual(one.table.save());
    }),
  );
});

test("of more saved keys than may be kept by now those with the newest events are restored", () => {
  const one = createTable(10);
  for (let key = 0; key < 10; key++) one.table.take(`k${key}`, 0);
  const { table } = createTable(3);
  expect(table.restore(one.table.save()).map((slot) => slot >= 0)).toEqual([...Array(7).fill(false), true, true, true]);
  expect(["k6", "k7", "k9"].map((key) => table.find(key) >= 0)).toEqual([false, true, true]);
  expect(table.evicted).toBe(7);
});

test("texts that differ have different hashes, whatever they are and belong to", () => {
  const owner = createHash();
  hashText("owner", noSeed, owner);
  const units = fc.array(fc.nat({ max: 0xffff }), { maxLength: 10 }).map((codes) => String.fromCharCode(...codes));
  const text = fc.oneof(units, fc.constantFrom("", "\0", "\0\0", "a", "a\0", "ab", "aÿ"));
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 10 }), (texts) => {
      const hashes = [owner, noSeed].flatMap((seed) =>
        texts.map((each) => {
          const hash = createHash();
          hashText(each, seed, hash);
          return hash.join(" ");
        }),
      );
      expect(new Set(hashes).size).toBe(2 * texts.length);
    }),
  );
});
