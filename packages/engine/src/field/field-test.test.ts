import type { JsonObject } from "@tocsin/core";
import { expect, test } from "vitest";
import { createFieldTest } from "./field-test.ts";

test.each<JsonObject>([
  { a: { b: 1 } },
  { a: { b: null } },
  { a: { b: [] } },
  { "a.b": {} },
  { "a.b.c": null },
  { a: [1, { b: "" }] },
  { a: { "b.c": 1 } },
  { a: null, "a.b": null },
])("%j has a.b", (document) => {
  expect(createFieldTest("a.b")(document)).toBe(true);
});

test.each<JsonObject>([{}, { a: null }, { a: "b" }, { a: { c: 1 } }, { b: 1 }, { a: [[], { bb: 1 }] }, { "a.bc": 1 }])(
  "%j has no a.b",
  (document) => {
    expect(createFieldTest("a.b")(document)).toBe(false);
  },
);

test("what every object inherits is no field", () => {
  expect(createFieldTest("constructor")({})).toBe(false);
});
