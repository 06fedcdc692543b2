import fc from "fast-check";
import { test } from "vitest";
import { togetherAgrees } from "./naive/together.ts";
import { sequencesAgree } from "./naive/sequences.ts";
import { conditionsAgree } from "./naive/agreement.ts";
import { firingAgrees } from "./naive/firing.ts";
import { formattingKeepsMeaning } from "./naive/formatting.ts";
import { measuringAgrees } from "./naive/measuring.ts";
import { historyAgrees } from "./naive/history.ts";
import { silenceAgrees } from "./naive/silence.ts";
import { watchingAgrees } from "./naive/watching.ts";

test("10,000 compiled conditions hold where a naive reading of them does", () => {
  fc.assert(conditionsAgree, { numRuns: 10_000 });
});

test("10,000 counts fire, re-arm and fold when a naive reading of them does", () => {
  fc.assert(firingAgrees, { numRuns: 10_000 });
});

test("10,000 formatted conditions mean what they meant before", () => {
  fc.assert(formattingKeepsMeaning, { numRuns: 10_000 });
});

test("2,000 times what is new and what is known is what a naive reading of the past says", () => {
  fc.assert(historyAgrees, { numRuns: 2_000 });
});

test("2,000 measures, summaries and spikes fire when a naive reading of them does", () => {
  fc.assert(measuringAgrees, { numRuns: 2_000 });
});

test("2,000 times keys fall silent when a naive reading of their times says so", () => {
  fc.assert(silenceAgrees, { numRuns: 2_000 });
});

test("sequences fire, on the events that a naive reading of their definition gives to steps", () => {
  fc.assert(sequencesAgree, { numRuns: 2_000 });
});

test("parts that happen together fire on the events that a naive reading of the definition gives them", () => {
  fc.assert(togetherAgrees, { numRuns: 2_000 });
});

test("2,000 rules over alerts say of them what the same rules say of the events behind them", () => {
  fc.assert(watchingAgrees, { numRuns: 2_000 });
});
