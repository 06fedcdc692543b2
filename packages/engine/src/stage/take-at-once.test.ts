import fc from "fast-check";
import type { Rule } from "@tocsin/core";
import { expect, test } from "vitest";
import { createProgram } from "../program.ts";
import { compareCandidates, type Candidate } from "../rule/candidate.ts";
import { event, keyPart, nowhere, oneEvent, rule, ruleSet, source } from "../test-rules.ts";
import { createStage } from "./create-stage.ts";
import type { Emission } from "./rule-stage.ts";

const pattern = { source: source.name, where: null, at: nowhere };
const suppression = { window: 120_000, per: null, at: nowhere };
const rules = [
  rule(oneEvent(null), { name: "each" }),
  rule(oneEvent(null), { name: "folded", suppression }),
  rule({ kind: "count", events: pattern, atLeast: 2, per: [keyPart("n")], within: 120_000 }, { name: "counts" }),
];

/** Alerts of events in the order of their lines, whatever their times. */
function run(minutes: readonly (readonly [minute: number, n: string])[], atOnce: boolean, mostAtOnce: number) {
  const program = createProgram(ruleSet(rules));
  const stage = createStage(program, { mostAtOnce });
  const candidates = minutes.flatMap(([minute, n], line) => program.match(event(minute, { n }, line + 1)));
  const emissions: Emission[] = [];
  const isToWait = (candidate: Candidate) => {
    const taken = stage.takeAtOnce(candidate);
    emissions.push(...(taken ?? []));
    return taken === undefined;
  };
  const waiting = atOnce ? candidates.filter(isToWait) : candidates;
  emissions.push(...waiting.toSorted(compareCandidates).flatMap((candidate) => stage.take(candidate)), ...stage.end());
  const alerts = emissions.map(({ alert }) => JSON.stringify(alert)).toSorted();
  return { alerts, counts: stage.counts(), waiting: new Set(waiting.map((candidate) => candidate.rule)) };
}

test("what is taken at once gives the alerts that it gives in order, however many are remembered", () => {
  const events = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom("a", "b")), { maxLength: 20 });
  fc.assert(
    fc.property(events, fc.nat({ max: 6 }), (minutes, mostAtOnce) => {
      const [found, expected] = [run(minutes, true, mostAtOnce), run(minutes, false, mostAtOnce)];
      expect([found.alerts, found.counts]).toEqual([expected.alerts, expected.counts]);
    }),
  );
});

test("a rule over one event waits for nothing, unless it folds repeats or asks about the past", () => {
  const asking: Rule = rule({ kind: "one event", events: { ...pattern, history: [] } }, { name: "asking" });
  const program = createProgram(ruleSet([...rules, asking]));
  const stage = createStage(program);
  const waiting = program.match(event(0, { n: "a" })).filter((each) => stage.takeAtOnce(each) === undefined);
  expect(waiting.map((candidate) => candidate.rule)).toEqual(["m.folded", "m.counts", "m.asking"]);
});
