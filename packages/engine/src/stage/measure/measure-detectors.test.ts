import type { MeasureTrigger } from "@tocsin/core";
import { expect, test } from "vitest";
import { createProgram } from "../../program.ts";
import { compareCandidates } from "../../rule/candidate.ts";
import { createStream } from "../../stream/create-stream.ts";
import { event, keyPart, nowhere, rule, ruleSet, source, start } from "../../test-rules.ts";
import { createStage } from "../create-stage.ts";

function countOf(mode: "every" | "within", comparison: "exceeds" | "falls below", value: number): MeasureTrigger {
  return {
    kind: "measure",
    measure: { function: "count" },
    events: { source: source.name, where: null, at: nowhere },
    per: [keyPart("k")],
    window: { mode, length: 10 * 60_000 },
    verdicts: [{ kind: "compared", comparison, amount: { kind: "number", value }, at: nowhere }],
  };
}

function tenMinutes(comparison: "exceeds" | "falls below", value: number): MeasureTrigger {
  return countOf("every", comparison, value);
}

test("a block is judged as soon as the watermark has passed its end, and a late event is not in it", () => {
  const stream = createStream(createProgram(ruleSet([rule(tenMinutes("exceeds", 1))])));
  const emitted = [0, 9, 14.9, 15, 1, 25].map((minutes, line) => stream.take(event(minutes, { k: "a" }, line)).length);
  expect(emitted).toEqual([0, 0, 0, 1, 0, 0]);
  expect(stream.counts().late).toBe(1);
});

test("keys seen earlier are judged in the empty blocks after them, also in a stream", () => {
  const stream = createStream(createProgram(ruleSet([rule(tenMinutes("falls below", 1))])));
  stream.take(event(0, { k: "a" }));
  const [emission] = stream.take(event(25, { k: "b" }));
  expect(emission?.alert.tocsin.alert).toMatchObject({ key: { k: "a" }, value: 0, events: [], events_total: 0 });
  expect(stream.end()).toEqual([]);
});

test("years without events are passed over at once", () => {
  const stream = createStream(createProgram(ruleSet([rule(tenMinutes("falls below", 1))])));
  const times = [0, 10 * 365 * 24 * 60, 20 * 365 * 24 * 60];
  expect(times.flatMap((minutes, line) => stream.take(event(minutes, { k: "a" }, line))).length).toBe(2);
});

test("beyond the most keys the one seen least recently is forgotten, and counted", () => {
  for (const mode of ["every", "within"] as const) {
    const program = createProgram(ruleSet([rule(countOf(mode, "exceeds", 1))]));
    const stage = createStage(program, { mostKeys: 2 });
    const events = ["a", "b", "c", "a", "c"].map((k, line) => event(line, { k }, line));
    const candidates = events.flatMap((each) => program.match(each)).toSorted(compareCandidates);
    const emissions = [...candidates.flatMap((candidate) => stage.take(candidate)), ...stage.end()];
    expect(emissions.map(({ alert }) => alert.tocsin.alert.key)).toEqual([{ k: "c" }]);
    expect(stage.counts()[0]?.evicted).toBe(2);
  }
});

test("an alert names the newest hundred events and says how many there were", () => {
  const stream = createStream(createProgram(ruleSet([rule(tenMinutes("exceeds", 1))])));
  for (let line = 1; line <= 250; line++) stream.take(event(line / 60, { k: "a" }, line));
  const { alert } = stream.end()[0]!.alert.tocsin;
  expect(alert.events).toHaveLength(100);
  expect(alert.events.at(-1)).toMatchObject({ line: 250 });
  expect(alert).toMatchObject({ events_total: 250, value: 250 });
});

test("where too little is known to say what is usual the rule is quiet, and says how often", () => {
  const trigger = tenMinutes("exceeds", 1);
  const amount = { kind: "usual", factor: 1, deviations: 0, over: 80 * 60_000 } as const;
  const spike = { ...trigger, verdicts: [{ kind: "compared", comparison: "exceeds", amount, at: nowhere } as const] };
  const stream = createStream(createProgram(ruleSet([rule(spike)])));
  for (const [line, minutes] of [0, 10, 20, 21].entries()) stream.take(event(minutes, { k: "a" }, line));
  expect(stream.end().map(({ alert }) => alert["@timestamp"])).toEqual(["2026-01-05T00:30:00.000Z"]);
  expect(stream.stage.counts()[0]?.learning).toBe(2);
});

test("up to the time of the last event a rolling window is judged with it", () => {
  const program = createProgram(ruleSet([rule(countOf("within", "exceeds", 1))]));
  const stage = createStage(program);
  const candidates = [0, 1].flatMap((minutes) => program.match(event(minutes, { k: "a" }, minutes)));
  const emissions = [...candidates.flatMap((candidate) => stage.take(candidate)), ...stage.end(start + 60_000)];
  expect(emissions).toHaveLength(1);
});
