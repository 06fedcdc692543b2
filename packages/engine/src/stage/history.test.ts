import type { Event, History, Trigger } from "@tocsin/core";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { explainRule } from "../explain/explain-rule.ts";
import { createProgram } from "../program.ts";
import { compareCandidates } from "../rule/candidate.ts";
import { parseStoredCandidate, toStoredCandidate } from "../rule/stored-candidates.ts";
import { createStream } from "../stream/create-stream.ts";
import { event, keyPart, nowhere, rule, ruleSet, source, start } from "../test-rules.ts";
import { createStage } from "./create-stage.ts";

const minute = 60_000;

function firstSeen(more: Partial<History> = {}): Trigger {
  const history = [
    { state: "new", values: [keyPart("user")], per: [], over: 10 * minute, at: nowhere, ...more },
  ] as const;
  return { kind: "one event", events: { source: source.name, where: null, history, at: nowhere } };
}

function seen(minutes: number, user: string): Event {
  return event(minutes, { user }, minutes);
}

test("an alert on what is new has it as its key, and the event's identity as what it is", () => {
  const [emission, ...others] = evaluate(ruleSet([rule(firstSeen())]), [seen(0, "Ann"), seen(1, "ann")]);
  expect(others).toEqual([]);
  expect(emission?.alert.tocsin.alert).toMatchObject({ key: { user: "Ann" }, events: [{ line: 0 }], events_total: 1 });
  const [same] = evaluate(ruleSet([rule(firstSeen())]), [seen(0, "Ann")]);
  expect(same?.alert.tocsin.alert.id).toBe(emission?.alert.tocsin.alert.id);
});

test("what was seen is forgotten once there is more than may be kept, the oldest first, and counted", () => {
  const program = createProgram(ruleSet([rule(firstSeen())]));
  const stage = createStage(program, { mostKeys: 2 });
  const input = [seen(0, "ann"), seen(1, "bob"), seen(2, "ann"), seen(3, "cid"), seen(4, "ann"), seen(5, "bob")];
  const candidates = input.flatMap((each) => program.match(each)).toSorted(compareCandidates);
  const fired = candidates.flatMap((candidate) => stage.take(candidate)).map(({ alert }) => alert["@timestamp"]);
  expect(fired.map((time) => (Date.parse(time) - start) / minute)).toEqual([0, 1, 3, 5]);
  expect(stage.counts()).toMatchObject([{ matches: 4, evicted: 2 }]);
});

test("a late event is neither a match nor part of the past, and is counted", () => {
  const stream = createStream(createProgram(ruleSet([rule(firstSeen())])));
  const input = [seen(0, "ann"), seen(20, "cid"), seen(12, "bob"), seen(21, "bob")];
  const emissions = [...input.flatMap((each) => stream.take(each)), ...stream.end()];
  expect(emissions.map(({ alert }) => alert.tocsin.alert.key)).toEqual([
    { user: "ann" },
    { user: "cid" },
    { user: "bob" },
  ]);
  expect(emissions.at(-1)?.alert["@timestamp"]).toBe("2026-01-05T00:21:00.000Z");
  expect(stream.counts().late).toBe(1);
});

test("events within the lateness are put in order before they are asked for their past", () => {
  const stream = createStream(createProgram(ruleSet([rule(firstSeen())])));
  const emissions = [...[seen(3, "ann"), seen(1, "ann")].flatMap((each) => stream.take(each)), ...stream.end()];
  expect(emissions.map(({ alert }) => alert["@timestamp"])).toEqual(["2026-01-05T00:01:00.000Z"]);
});

test("candidates that were stored keep what they ask the past about", () => {
  const trigger = firstSeen({ per: [keyPart("host")] });
  const exceptions = [
    { when: { op: "constant", holds: true, at: nowhere }, because: "all", until: start + minute, at: nowhere },
  ] as const;
  const program = createProgram(ruleSet([rule(trigger, { exceptions })]));
  const input = [event(0, { host: "h", user: ["a", "b"] }), event(2, { host: "h", user: ["b", "c"] })];
  const candidates = input.flatMap((each) => program.match(each));
  const stored = candidates.map(toStoredCandidate).map(parseStoredCandidate);
  expect(stored).toEqual(candidates);
  const stage = createStage(program);
  const emissions = stored.flatMap((candidate) => stage.take(candidate));
  expect(emissions.map(({ alert }) => alert.tocsin.alert.key)).toEqual([{ host: "h", user: "c" }]);
});

test("an explanation tells what an event asks the past about, and an event without it does not match", () => {
  const program = createProgram(ruleSet([rule(firstSeen())]));
  expect(explainRule(program, "m.r", seen(0, "ann"))).toMatchObject({
    matches: true,
    past: [{ state: "new", over: 10 * minute, names: ["user"], combinations: [{ user: "ann" }] }],
  });
  expect(explainRule(program, "m.r", event(0))).toMatchObject({ matches: false, past: [{ combinations: [] }] });
});
