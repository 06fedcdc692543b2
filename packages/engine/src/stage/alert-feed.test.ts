import { alertsSource, type Event, type Trigger } from "@tocsin/core";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { explainRule } from "../explain/explain-rule.ts";
import { createProgram } from "../program.ts";
import { createStream } from "../stream/create-stream.ts";
import { compare, event, field, keyPart, nowhere, rule, ruleSet, source, text } from "../test-rules.ts";
import type { Emission } from "./rule-stage.ts";

const minute = 60_000;
const sources = [source, alertsSource];

function watching(atLeast: number, notFrom: readonly string[] = ["m.watcher"]): Trigger {
  const events = { source: alertsSource.name, where: null, notFrom, at: nowhere };
  if (atLeast === 1) return { kind: "one event", events };
  return { kind: "count", events, atLeast, per: [keyPart("host.name")], within: 5 * minute };
}

const found = rule(
  { kind: "one event", events: { source: source.name, where: compare(field("kind"), "is", text("x")), at: nowhere } },
  { name: "found" },
);

function happened(minutes: number): Event {
  return event(minutes, { kind: "x", "host.name": "web" }, minutes);
}

function toShown(emissions: readonly Emission[]): string[] {
  return emissions.map(({ alert }) => `${alert.rule.id} ${alert["@timestamp"].slice(11, 16)}`);
}

test("in a stream a watcher fires once the watermark has passed what it watches", () => {
  const rules = [found, rule(watching(2), { name: "watcher" })];
  const stream = createStream(createProgram(ruleSet(rules, { sources })));
  expect(toShown([happened(0), happened(2)].flatMap((each) => stream.take(each)))).toEqual([]);
  expect(toShown(stream.take(happened(9)))).toEqual(["m.found 00:00", "m.found 00:02", "m.watcher 00:02"]);
  expect(toShown(stream.end())).toEqual(["m.found 00:09"]);
});

test("a late alert reaches rules of one event; others do not see it, and count it", () => {
  const rules = [
    found,
    rule(watching(1, ["m.one", "m.two"]), { name: "one" }),
    rule(watching(2, ["m.one", "m.two"]), { name: "two" }),
  ];
  const stream = createStream(createProgram(ruleSet(rules, { sources })));
  const emissions = [happened(0), happened(20), happened(1)].flatMap((each) => stream.take(each));
  expect(toShown([...emissions, ...stream.end()]).toSorted()).toEqual([
    "m.found 00:00",
    "m.found 00:01",
    "m.found 00:20",
    "m.one 00:00",
    "m.one 00:01",
    "m.one 00:20",
  ]);
  expect(stream.stage.counts()).toMatchObject([{ late: 0 }, { rule: "m.one", late: 0 }, { rule: "m.two", late: 1 }]);
});

test("ids of alerts on alerts do not depend on where the events were read", () => {
  const rules = [found, rule(watching(1), { name: "watcher" })];
  const idsOf = (each: Event) =>
    evaluate(ruleSet(rules, { sources }), [each]).map(({ alert }) => alert.tocsin.alert.id);
  const elsewhere = { ...happened(0), origin: { file: "other", line: 7 } };
  expect(idsOf(elsewhere)).toEqual(idsOf(happened(0)));
  expect(idsOf(elsewhere)).toHaveLength(2);
});

test("an alert in the input is one of alerts as well, and alerts of a rule itself never are", () => {
  const program = createProgram(ruleSet([rule(watching(1), { name: "watcher" })], { sources }));
  const given = (id: string) => event(0, { tocsin: { alert: { id: "1" } }, rule: { id } });
  expect(program.match(given("m.other"))).toHaveLength(1);
  expect(program.match(given("m.watcher"))).toEqual([]);
  expect(program.match(event(0, { rule: { id: "m.other" } }))).toEqual([]);
  expect(explainRule(program, "m.watcher", given("m.other"))).toMatchObject({ matches: true });
  expect(explainRule(program, "m.watcher", given("m.watcher"))).toMatchObject({ matches: false });
});

test("in a stream a watcher waits for the source that is furthest behind", () => {
  const slow = { ...source, name: "m.slow", lateness: 60 * minute };
  const events = { source: slow.name, where: compare(field("kind"), "is", text("y")), at: nowhere };
  const rules = [
    found,
    rule({ kind: "one event", events }, { name: "behind" }),
    rule(watching(2), { name: "watcher" }),
  ];
  const stream = createStream(createProgram(ruleSet(rules, { sources: [...sources, slow] })));
  const both = [event(0, { kind: "y", "host.name": "web" }, 1), happened(1), happened(20)];
  const emissions = [...both.flatMap((each) => stream.take(each)), ...stream.end()];
  expect(toShown(emissions).toSorted()).toEqual([
    "m.behind 00:00",
    "m.found 00:01",
    "m.found 00:20",
    "m.watcher 00:01",
  ]);
  expect(stream.stage.counts().map(({ late }) => late)).toEqual([0, 0, 0]);
});

test("an alert on an event without a time has none to watchers either: those of one event alone see it", () => {
  const own = ["m.one", "m.two"];
  const rules = [found, rule(watching(1, own), { name: "one" }), rule(watching(2, own), { name: "two" })];
  const untimed = (line: number): Event => ({ ...happened(line), document: { kind: "x", "host.name": "web" } });
  const program = createProgram(ruleSet(rules, { sources }));
  const stream = createStream(program);
  const emissions = [...[untimed(1), untimed(2)].flatMap((each) => stream.take(each)), ...stream.end()];
  const ids = emissions.map(({ alert }) => alert.rule.id).toSorted();
  expect(ids).toEqual(["m.found", "m.found", "m.one", "m.one"]);
  expect(program.counts().withoutTime).toBe(2);
});
