import type { JsonObject } from "@tocsin/core";
import { expect, test } from "vitest";
import { atPath } from "./at-path.ts";

test("objects and dotted keys are one path, however they are mixed", () => {
  const values: JsonObject[] = [{ a: { b: { c: 1 } } }, { "a.b": { c: 1 } }, { a: { "b.c": 1 } }, { "a.b.c": 1 }];
  for (const value of values) {
    expect(atPath(value, "a.b.c")).toBe(1);
  }
});

test("a way that leads nowhere is undefined, also through names that every object has", () => {
  for (const path of ["a", "b.c.d", "__proto__", "constructor.name"])
    expect(atPath({ b: { c: 1 } }, path)).toBeUndefined();
});
