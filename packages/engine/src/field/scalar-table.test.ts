import { isJsonObject, type JsonObject, type JsonValue } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createFieldReader } from "./field-reader.ts";
import { ScalarTable, several } from "./scalar-table.ts";

const key = fc.constantFrom("a", "b", "a.b", "b.a", "a.a.b", "constructor", "__proto__");
const { document } = fc.letrec<{ document: JsonObject; value: JsonValue }>((tie) => ({
  document: fc.dictionary(key, tie("value"), { maxKeys: 4 }),
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<JsonValue>("x", 1, false, "", null),
    tie("document"),
    fc.array(tie("value"), { maxLength: 2 }),
  ),
}));
const paths = ["a", "a.b", "a.b.a", "a.a.b", "constructor", "__proto__.a", "a.length"];

test("what is one scalar or missing is read as a field reader reads it, of one document after another", () => {
  const table = new ScalarTable();
  const readers = paths.flatMap((path) =>
    [false, true].map((objects) => ({
      objects,
      field: table.field(path, objects),
      read: createFieldReader(path, objects),
    })),
  );
  fc.assert(
    fc.property(document, (body) => {
      const scalars = table.of(body, {});
      for (const { objects, field, read } of readers) {
        if (scalars[field] === several) continue;
        const [first, ...others] = read(body);
        expect(first).toEqual(scalars[field]);
        expect(others.filter((value) => !objects || !isJsonObject(value))).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});

test("several values, arrays and objects are said to be several", () => {
  const table = new ScalarTable();
  const field = table.field("a.b", false);
  const read = (body: JsonObject) => table.of(body, {})[field];
  expect(read({ a: { b: "x" } })).toBe("x");
  expect(read({ "a.b": "x" })).toBe("x");
  expect(read({ a: "x" })).toBeUndefined();
  expect(read({ a: { b: null } })).toBeUndefined();
  const bodies: readonly JsonObject[] = [
    { a: { b: 1 }, "a.b": 2 },
    { a: { b: ["x"] } },
    { a: { b: { c: 1 } } },
    { a: [{ b: 1 }] },
  ];
  for (const body of bodies) expect(read(body)).toBe(several);
});

test("more keys that no field is about than are remembered are passed over", () => {
  const table = new ScalarTable();
  const field = table.field("a", true);
  for (let index = 0; index < 10_000; index++) {
    expect(table.of({ [`k${index}`]: 1, a: index }, {})[field]).toBe(index);
  }
  expect(table.of({ "a.x": 1 }, {})[field]).toBe(several);
});
