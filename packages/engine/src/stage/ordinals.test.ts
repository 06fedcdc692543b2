import { expect, test } from "vitest";
import { identifyEvent } from "../rule/event-identity.ts";
import { Ordinals, toRuleHash } from "./ordinals.ts";

const [rule, other] = [toRuleHash("m.rule"), toRuleHash("m.other")];

const toIdentity = (name: string) => identifyEvent({ name }, undefined);

test("identical events of one time and rule are numbered", () => {
  const ordinals = new Ordinals();
  const next = (name: string, time: number | undefined, of = rule) => ordinals.next(toIdentity(name), time, of);
  expect([next("a", 1), next("a", 1), next("a", 1)]).toEqual([0, 1, 2]);
  expect([next("b", 1), next("a", 2), next("a", undefined), next("a", 1, other)]).toEqual([0, 0, 0, 0]);
  expect([next("a", undefined), next("a", 1)]).toEqual([1, 3]);
  expect([0, -1, 2 ** 32, 2 ** 33, -(2 ** 32), 2 ** 32 + 1].map((time) => next("a", time))).toEqual([0, 0, 0, 0, 0, 0]);
});

test("beyond what may be remembered those alone are numbered of which one is", () => {
  const ordinals = new Ordinals(2);
  const next = (name: string) => ordinals.next(toIdentity(name), 1, rule);
  expect(["a", "b", "c", "a", "c", "b"].map(next)).toEqual([0, 0, undefined, 1, undefined, 1]);
});
