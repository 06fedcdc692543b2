import type { Alert, Event, KeyPart, Rule } from "@tocsin/core";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { createProgram } from "../program.ts";
import { createStream } from "../stream/create-stream.ts";
import { compare, event, field, keyPart, nowhere, number, oneEvent, rule, ruleSet, source } from "../test-rules.ts";
import { createStage } from "./create-stage.ts";

const minute = 60_000;

function suppressed(per: readonly KeyPart[] | null, more: Partial<Rule> = {}): Rule {
  return rule(oneEvent(), { suppression: { window: 5 * minute, per, at: nowhere }, ...more, metadata: {}, alert: {} });
}

function countsOf(rules: readonly Rule[], events: readonly Event[]): [string, number][] {
  return evaluate(ruleSet(rules), events).map(({ alert }) => toCount(alert));
}

function toCount(alert: Alert): [string, number] {
  return [alert["@timestamp"].slice(11, 16), alert.tocsin.alert.count];
}

test("repeats fold into the first alert, whose window does not slide", () => {
  const events = [0, 2, 4, 5, 9, 10].map((minutes) => event(minutes));
  expect(countsOf([suppressed(null)], events)).toEqual([
    ["00:00", 3],
    ["00:05", 2],
    ["00:10", 1],
  ]);
});

test("per names the values by which repeats fold, without regard to case; a missing one is a value of its own", () => {
  const events = ["a", "A", "b", null, undefined].map((u, at) => event(at, u === undefined ? {} : { u }));
  expect(countsOf([suppressed([keyPart("u")])], events)).toEqual([
    ["00:00", 2],
    ["00:02", 1],
    ["00:03", 2],
  ]);
});

test("without per the key is the rule's", () => {
  const trigger = {
    kind: "count",
    events: { source: source.name, where: null, at: nowhere },
    atLeast: 1,
    per: [keyPart("u")],
    within: 1,
  } as const;
  const events = ["a", "b", "a", "b", "b"].map((u, at) => event(at, { u }));
  const counts = countsOf([{ ...suppressed(null), trigger }], events);
  expect(counts).toEqual([
    ["00:00", 2],
    ["00:01", 3],
  ]);
});

test("an alert is held until its count is final", () => {
  const program = createProgram(ruleSet([suppressed(null)]));
  const stage = createStage(program);
  const take = (minutes: number) => program.match(event(minutes)).flatMap((candidate) => stage.take(candidate));
  expect(take(0)).toEqual([]);
  expect(take(4)).toEqual([]);
  expect(take(6).map(({ alert }) => toCount(alert))).toEqual([["00:00", 2]]);
  expect(stage.advance([source.name], Date.UTC(2026, 0, 5, 0, 11)).map(({ alert }) => toCount(alert))).toEqual([
    ["00:06", 1],
  ]);
  expect(stage.end()).toEqual([]);
  expect(stage.counts()).toMatchObject([{ rule: "m.r", matches: 3, alerts: 2, signals: 0, suppressed: 1 }]);
});

test("events without a time are repeats of each other", () => {
  const timeless: Event[] = [1, 2].map((n) => ({ document: { n }, origin: { file: "f", line: n } }));
  const alerts = evaluate(ruleSet([suppressed(null)]), [...timeless, event(0)]).map(({ alert }) => alert);
  expect(alerts.map(({ tocsin }) => tocsin.alert.count)).toEqual([2, 1]);
  expect(alerts[0]?.["@timestamp"]).toBe("1970-01-01T00:00:00.000Z");
});

test("a signal is told apart and not suppressed", () => {
  const when = compare({ op: "risk" }, "<", number(50), { as: "number" });
  const risk = [{ points: 60, on: field("u"), name: "u", at: nowhere }];
  const events = [event(0, { u: "a" }), event(1), event(2), event(3, { u: "b" })];
  const emissions = evaluate(ruleSet([suppressed(null, { signal: { when }, risk })]), events);
  expect(emissions.map(({ kind, alert }) => [kind, alert.event["kind"], alert.tocsin.alert.count])).toEqual([
    ["alert", "alert", 2],
    ["signal", "signal", 1],
    ["signal", "signal", 1],
  ]);
});

test("late events reach one-event rules, fold into a window that holds them, and are counted", () => {
  const count = { kind: "count", events: oneEvent().events, atLeast: 2, per: [], within: minute } as const;
  const stream = createStream(createProgram(ruleSet([suppressed(null), rule(count, { name: "c" })])));
  const times = [0, 12, 18, 12.5, 3];
  const emissions = times.flatMap((minutes) => stream.take(event(minutes, { n: minutes })));
  expect([...emissions, ...stream.end()].map(({ alert }) => [alert.rule.id, ...toCount(alert)])).toEqual([
    ["m.r", "00:00", 1],
    ["m.r", "00:03", 1],
    ["m.r", "00:12", 2],
    ["m.r", "00:18", 1],
  ]);
  expect(stream.counts().late).toBe(2);
});
