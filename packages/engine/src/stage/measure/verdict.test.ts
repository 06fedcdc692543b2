import type { MeasureTrigger, Verdict } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Compilation } from "../../compilation.ts";
import { keyPart, nowhere, ruleSet, source } from "../../test-rules.ts";
import { Peers } from "./peers.ts";
import { usualOf, type Usual } from "./statistics.ts";
import { compileJudge } from "./verdict.ts";

function holds(verdict: Verdict, value: number | undefined, usual?: Usual, events = 20): boolean {
  const trigger: MeasureTrigger = {
    kind: "measure",
    measure: { function: "count" },
    events: { source: source.name, where: null, at: nowhere },
    per: [],
    window: { mode: "every", length: 60_000 },
    verdicts: [verdict],
  };
  const judge = compileJudge(new Compilation(ruleSet([])), trigger);
  const values: Record<string, number> = value === undefined ? {} : { value };
  return judge({ key: { id: "[]", values: [] }, values, events, usual: () => usual });
}

function compared(
  comparison: Extract<Verdict, { kind: "compared" }>["comparison"],
  low: number,
  high?: number,
): Verdict {
  const upper = high === undefined ? {} : { upper: { kind: "number", value: high } as const };
  return { kind: "compared", comparison, amount: { kind: "number", value: low }, ...upper, at: nowhere };
}

const unusual: Verdict = { kind: "unusual", at: nowhere };
const usual: Usual = { median: 100, deviation: 10 };

test("bounds hold as their words say, at the bound itself too", () => {
  const at = (verdict: Verdict) => [4, 5, 6].filter((value) => holds(verdict, value));
  expect(at(compared("exceeds", 5))).toEqual([6]);
  expect(at(compared("at least", 5))).toEqual([5, 6]);
  expect(at(compared("falls below", 5))).toEqual([4]);
  expect(at(compared("at most", 5))).toEqual([4, 5]);
  expect(at(compared("is", 5))).toEqual([5]);
  expect(at(compared("between", 5, 6))).toEqual([5, 6]);
});

test("what could not be measured meets no verdict", () => {
  expect(holds(compared("falls below", 5), undefined)).toBe(false);
  expect(holds(unusual, undefined, usual)).toBe(false);
});

test("unusual is more than six deviations above or below, of at least twenty events", () => {
  expect([39, 40, 160, 161].filter((value) => holds(unusual, value, usual))).toEqual([39, 161]);
  expect(holds(unusual, 161, usual, 19)).toBe(false);
  expect(holds(unusual, 161)).toBe(false);
});

test("deviations lie above what is usual for lower bounds, below it for upper bounds", () => {
  const by = (comparison: "exceeds" | "falls below"): Verdict => ({
    kind: "compared",
    comparison,
    amount: { kind: "usual", factor: 1, deviations: 3, over: 1 },
    at: nowhere,
  });
  expect([130, 131].filter((value) => holds(by("exceeds"), value, usual))).toEqual([131]);
  expect([69, 70].filter((value) => holds(by("falls below"), value, usual))).toEqual([69]);
});

test("peers are all other keys that agree in the rest of the key, ten at least", () => {
  const keys = fc.array(fc.tuple(fc.constantFrom("x", "y"), fc.nat(5)), { maxLength: 40 });
  fc.assert(
    fc.property(keys, (all) => {
      const peers = new Peers([keyPart("k")]);
      const entries = all.map(([group, value], index) => ({
        id: JSON.stringify([
          ["g", group],
          ["k", `${index}`],
        ]),
        group,
        value,
      }));
      for (const { id, value } of entries) peers.add(id, value);
      for (const own of entries) {
        const others = entries
          .filter(({ id, group }) => group === own.group && id !== own.id)
          .map(({ value }) => value);
        expect(peers.usual(own.id, own.value)).toEqual(others.length < 10 ? undefined : usualOf(others));
      }
    }),
  );
});
