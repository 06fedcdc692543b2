import { expect, test } from "vitest";
import type { Condition } from "@tocsin/core";
import { compare, field, not, nowhere, text } from "../test-rules.ts";
import { withoutKnown } from "./without-known.ts";

const [a, b, c] = ["a", "b", "c"].map((name) => compare(field(name), "is", text("x")));
const all = (...of: readonly Condition[]): Condition => ({ op: "all", of, at: nowhere });
const any = (...of: readonly Condition[]): Condition => ({ op: "any", of, at: nowhere });

test("what is known to hold is not left to ask", () => {
  expect(withoutKnown(a!, a)).toBeNull();
  expect(withoutKnown(all(a!, b!), a)).toEqual(all(b!));
  expect(withoutKnown(all(all(a!), not(b!)), a)).toEqual(all(not(b!)));
  const either = any(a!, b!);
  expect(withoutKnown(all(either, c!), either)).toEqual(all(c!));
});

test("without it all is left", () => {
  const whole = all(a!, not(b!));
  expect(withoutKnown(whole, undefined)).toBe(whole);
  expect(withoutKnown(whole, c)).toEqual(whole);
});
