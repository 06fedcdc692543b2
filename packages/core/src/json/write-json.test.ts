import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "./json-value.ts";
import { toCanonicalJson, toJson } from "./write-json.ts";

test("a bigint is written as its digits", () => {
  expect(toJson({ keywords: -9223372036854775808n })).toBe('{"keywords":-9223372036854775808}');
});

test("the canonical form sorts keys by UTF-16 code units, at every depth, and has no white space", () => {
  expect(toCanonicalJson({ b: 1, a: [{ z: null, y: "é" }], "\u{1f600}": 1, "\ufb33": 2 })).toBe(
    '{"a":[{"y":"é","z":null}],"b":1,"\u{1f600}":1,"\ufb33":2}',
  );
});

test("the canonical form does not depend on the order of keys", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      const backwards = Object.fromEntries(Object.entries(record).toReversed());
      expect(toCanonicalJson(backwards)).toBe(toCanonicalJson(record));
    }),
  );
});

test("objects are written by their own keys, whatever objects like them were written before", () => {
  const key = fc.constantFrom("a", "b", "c", "d");
  const isSorted = (keys: readonly string[]) => keys.every((each, at) => at === 0 || keys[at - 1]! < each);
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(key)), (all) => {
      for (const keys of all) {
        const text = toCanonicalJson(Object.fromEntries(keys.map((each) => [each, each])));
        const read = JSON.parse(text) as Readonly<Record<string, string>>;
        expect(read).toEqual(Object.fromEntries(keys.map((each) => [each, each])));
        expect(isSorted(Object.keys(read))).toBe(true);
      }
    }),
  );
});

test("texts of any kind are written as JSON.stringify writes them", () => {
  const value = fc.jsonValue({ stringUnit: "binary", maxDepth: 2 }) as fc.Arbitrary<JsonValue>;
  fc.assert(
    fc.property(value, (each) => {
      expect(toJson([each, 1n])).toBe(`[${JSON.stringify(each)},1]`);
      expect(toJson(each)).toBe(JSON.stringify(each));
    }),
  );
});
