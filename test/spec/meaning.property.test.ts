import fc from "fast-check";
import { test } from "vitest";
import { conditionsAgree } from "./naive/agreement.ts";
import { firingAgrees } from "./naive/firing.ts";
import { historyAgrees } from "./naive/history.ts";

test("compiled conditions hold where a naive reading of them does", () => {
  fc.assert(conditionsAgree, { numRuns: 300 });
});

test("counts fire, re-arm and fold when a naive reading of them does", () => {
  fc.assert(firingAgrees, { numRuns: 300 });
});

test("what is new and what is known is what a naive reading of the past says", () => {
  fc.assert(historyAgrees, { numRuns: 100 });
});
