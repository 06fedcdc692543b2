import { expect, test } from "vitest";
import { Ordinals, toRuleSeed } from "./ordinals.ts";

const [rule, other] = [toRuleSeed("m.rule"), toRuleSeed("m.other")];

test("identical events of one time and rule are numbered", () => {
  const ordinals = new Ordinals();
  const next = (identity: string, time: number | undefined, of = rule) => ordinals.next(identity, time, of);
  expect([next("a", 1), next("a", 1), next("a", 1)]).toEqual([0, 1, 2]);
  expect([next("b", 1), next("a", 2), next("a", undefined), next("a", 1, other)]).toEqual([0, 0, 0, 0]);
  expect([next("a", undefined), next("a", 1)]).toEqual([1, 3]);
});

test("beyond what may be remembered those alone are numbered of which one is", () => {
  const ordinals = new Ordinals(2);
  const next = (identity: string) => ordinals.next(identity, 1, rule);
  expect(["a", "b", "c", "a", "c", "b"].map(next)).toEqual([0, 0, undefined, 1, undefined, 1]);
});
