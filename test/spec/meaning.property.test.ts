import fc from "fast-check";
import { test } from "vitest";
import { conditionsAgree } from "./naive/agreement.ts";
import { firingAgrees } from "./naive/firing.ts";
import { formattingKeepsMeaning } from "./naive/formatting.ts";

test("compiled conditions hold where a naive reading of them does", () => {
  fc.assert(conditionsAgree, { numRuns: 300 });
});

test("counts fire, re-arm and fold when a naive reading of them does", () => {
  fc.assert(firingAgrees, { numRuns: 300 });
});

test("formatted conditions mean what they meant before", () => {
  fc.assert(formattingKeepsMeaning, { numRuns: 300 });
});
