import fc from "fast-check";
import { test } from "vitest";
import { conditionsAgree } from "./naive/agreement.ts";
import { firingAgrees } from "./naive/firing.ts";
import { historyAgrees } from "./naive/history.ts";

test("10,000 compiled conditions hold where a naive reading of them does", () => {
  fc.assert(conditionsAgree, { numRuns: 10_000 });
});

test("10,000 counts fire, re-arm and fold when a naive reading of them does", () => {
  fc.assert(firingAgrees, { numRuns: 10_000 });
});

test("2,000 times what is new and what is known is what a naive reading of the past says", () => {
  fc.assert(historyAgrees, { numRuns: 2_000 });
});
