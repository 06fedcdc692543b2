import type { Event, TextStore, Trigger } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createProgram } from "../program.ts";
import { compareCandidates } from "../rule/candidate.ts";
import { createStage } from "../stage/create-stage.ts";
import type { StageOptions } from "../stage/rule-stage.ts";
import { event, field, keyPart, rule, ruleSet, source } from "../test-rules.ts";

const events = { source: source.name, where: null, at: { file: "", start: 0, end: 0 } };
const per = [keyPart("k", true)];
const within = 5 * 60_000;
const triggers: readonly Trigger[] = [
  { kind: "count", events, atLeast: 3, per, within },
  { kind: "distinct", events, of: field("v"), atLeast: 2, per, within },
];

function createTexts(): TextStore {
  const texts: string[] = [];
  return { add: (text) => texts.push(text) - 1, retain: () => {}, read: (at) => texts[at]!, release: () => {} };
}

function emissionsOf(input: readonly Event[], options: StageOptions) {
  const rules = triggers.map((trigger, at) => rule(trigger, { name: `r${at}` }));
  const program = createProgram(ruleSet(rules));
  const stage = createStage(program, options);
  const candidates = input.flatMap((each) => program.match(each)).toSorted(compareCandidates);
  return { emissions: candidates.flatMap((candidate) => stage.take(candidate)), counts: program.counts() };
}

test("events that were kept as texts give the same alerts as those kept in memory, and count once", () => {
  const body = fc.record({
    minutes: fc.nat({ max: 12 }),
    k: fc.oneof(fc.constantFrom<string>("a", "A", "b"), fc.constant(null), fc.constant(["a", "b"])),
    v: fc.oneof(fc.constantFrom<string>("x", "X", "y"), fc.constant(["x", "y"])),
    n: fc.bigInt({ min: 0n, max: 2n ** 70n }),
  });
  fc.assert(
    fc.property(fc.array(body, { maxLength: 30 }), (bodies) => {
      const input = bodies.map(({ minutes, ...others }, line) => event(minutes, others, line));
      expect(emissionsOf(input, { texts: createTexts() })).toEqual(emissionsOf(input, {}));
    }),
  );
});

test("an event as deep as events may be is kept as any other", () => {
  let deep: Event["document"] = { n: 1 };
  for (let level = 2; level < 255; level++) deep = { deep };
  const input = [1, 2, 3].map((line) => event(0, { k: "a", v: "x", deep }, line));
  expect(emissionsOf(input, { texts: createTexts() }).emissions).toHaveLength(1);
});
