import fc from "fast-check";
import { test } from "vitest";
import { conditionsAgree } from "./naive/agreement.ts";
import { firingAgrees } from "./naive/firing.ts";
import { formattingKeepsMeaning } from "./naive/formatting.ts";

test("10,000 compiled conditions hold where a naive reading of them does", () => {
  fc.assert(conditionsAgree, { numRuns: 10_000 });
});

test("10,000 counts fire, re-arm and fold when a naive reading of them does", () => {
  fc.assert(firingAgrees, { numRuns: 10_000 });
});

test("10,000 formatted conditions mean what they meant before", () => {
  fc.assert(formattingKeepsMeaning, { numRuns: 10_000 });
});
