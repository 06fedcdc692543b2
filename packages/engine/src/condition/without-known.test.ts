import { expect, test } from "vitest";
import type { Condition } from "@tocsin/core";
import { compare, field, not, nowhere, text } from "../test-rules.ts";
import { pathTo } from "./condition-path.ts";
import { withoutKnown } from "./without-known.ts";

const [a, b, c] = ["a", "b", "c"].map((name) => compare(field(name), "is", text("x")));
const all = (...of: readonly Condition[]): Condition => ({ op: "all", of, at: nowhere });
const any = (...of: readonly Condition[]): Condition => ({ op: "any", of, at: nowhere });

function without(condition: Condition, known: Condition): Condition | null {
  return withoutKnown(condition, pathTo(condition, known)!);
}

test("what is known to hold is not left to ask", () => {
  expect(without(a!, a!)).toBeNull();
  expect(without(all(a!, b!), a!)).toEqual(all(b!));
  expect(without(all(all(a!), not(b!)), a!)).toEqual(all(not(b!)));
  expect(without(all(b!, not(not(a!))), a!)).toEqual(all(b!, not(not({ op: "constant", holds: true, at: nowhere }))));
  const either = any(a!, b!);
  expect(without(all(either, c!), either)).toEqual(all(c!));
});

test("what stands nowhere in a condition has no path", () => {
  expect(pathTo(all(a!, not(b!)), c!)).toBeNull();
  expect(pathTo(all(a!, not(b!)), b!)).toEqual([1, 0]);
});
