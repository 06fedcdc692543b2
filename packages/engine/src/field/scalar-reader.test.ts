import { isJsonObject, type JsonObject, type JsonValue } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createFieldReader } from "./field-reader.ts";
import { createScalarReader, several } from "./scalar-reader.ts";

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

test("what is one scalar or missing is read as a field reader reads it", () => {
  const path = fc.constantFrom("a", "a.b", "a.b.a", "a.a.b", "constructor", "__proto__.a", "a.length");
  fc.assert(
    fc.property(path, document, fc.boolean(), (read, body, objects) => {
      const scalar = createScalarReader(read, objects)(body);
      const [first, ...others] = createFieldReader(read, objects)(body);
      if (scalar === several) return;
      expect(first).toEqual(scalar);
      expect(others.filter((value) => !objects || !isJsonObject(value))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("several values, arrays and objects are said to be several", () => {
  const read = createScalarReader("a.b");
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
