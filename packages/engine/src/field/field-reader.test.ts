import { parseJson, type JsonObject } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAllValues } from "./all-values.ts";
import { createFieldReader } from "./field-reader.ts";

function read(path: string, document: JsonObject, objects = false) {
  return createFieldReader(path, objects)(document);
}

test("objects, dotted keys and arrays are alike", () => {
  expect(read("a.b.c", { a: { b: { c: 1 } } })).toEqual([1]);
  expect(read("a.b.c", { "a.b": { c: 1 } })).toEqual([1]);
  expect(read("a.b.c", { a: { "b.c": 1 } })).toEqual([1]);
  expect(read("a.b.c", { "a.b.c": 1 })).toEqual([1]);
  expect(read("a.b", { a: [{ b: 1 }, { b: [2, [3]] }, { c: 4 }, 5] })).toEqual([1, 2, 3]);
  expect(read("a.b", { a: { b: 1 }, "a.b": 2 })).toEqual([1, 2]);
});

test("null, empty arrays and empty objects are no values, the empty text is one", () => {
  for (const a of [null, [], [null], {}, [[], [null, {}]]]) expect(read("a", { a })).toEqual([]);
  expect(read("a", { a: ["", 0, false] })).toEqual(["", 0, false]);
});

test("what objects inherit is no value", () => {
  for (const path of ["constructor", "toString", "__proto__", "a.length", "constructor.name", "__proto__.toString"]) {
    expect(read(path, { a: "text" })).toEqual([]);
  }
  const parsed = parseJson('{"__proto__": {"polluted": 1}, "constructor": "own"}');
  const document = parsed.ok ? (parsed.value as JsonObject) : {};
  expect(read("__proto__.polluted", document)).toEqual([1]);
  expect(read("constructor", document)).toEqual(["own"]);
  expect(read("polluted", document)).toEqual([]);
});

test("a path that ends inside dotted keys has the object that they stand for, where objects are asked for", () => {
  expect(read("a", { "a.x": 1, "a.y": 2, ab: 3 }, true)).toEqual([{ x: 1, y: 2 }]);
  expect(read("a.b", { a: { "b.c": 1 } }, true)).toEqual([{ c: 1 }]);
  expect(read("a", { "a.x": 1 })).toEqual([]);
});

test("a nested document and the same one with dotted keys have the same values", () => {
  const name = fc.constantFrom("a", "b", "c");
  const leaf = fc.oneof(fc.integer(), fc.array(fc.integer(), { minLength: 1 }));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), leaf, fc.array(fc.boolean()), (names, value, joins) => {
      const keys = names.reduce<string[]>((all, next, at) => {
        if (at > 0 && joins[at] === true) return [...all.slice(0, -1), `${all.at(-1)}.${next}`];
        return [...all, next];
      }, []);
      const document = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as JsonObject;
      expect(read(names.join("."), document)).toEqual([value].flat());
    }),
  );
});

test("the order of keys makes no difference", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("a", "a.b", "b"), fc.jsonValue({ maxDepth: 3 })), (document) => {
      const plain = JSON.parse(JSON.stringify(document)) as JsonObject;
      const backwards = Object.fromEntries(Object.entries(plain).toReversed());
      expect(read("a.b", backwards)).toEqual(read("a.b", plain));
    }),
  );
});

test("all values are found at any depth", () => {
  expect(readAllValues({ a: [1, { b: "x" }], c: null, d: { e: { f: [true] } } })).toEqual([1, "x", true]);
  let deep: JsonObject = { end: 1 };
  for (let level = 0; level < 100_000; level++) deep = { in: deep };
  expect(readAllValues(deep)).toEqual([1]);
});
