import type { Event, List, SilenceTrigger } from "@tocsin/core";
import { expect, test } from "vitest";
import { explainRule } from "../explain/explain-rule.ts";
import { createProgram } from "../program.ts";
import { compareCandidates } from "../rule/candidate.ts";
import { createStream } from "../stream/create-stream.ts";
import { compare, event, keyPart, nowhere, rule, ruleSet, source, text } from "../test-rules.ts";
import { createStage } from "./create-stage.ts";
import type { Emission } from "./rule-stage.ts";

const minute = 60_000;

function silence(more: Partial<SilenceTrigger> = {}): SilenceTrigger {
  const events = { source: source.name, where: null, at: nowhere };
  return { kind: "silence", events, per: [keyPart("host")], for: 10 * minute, ...more };
}

const hosts: List = { name: "m.hosts", type: "text", entries: [{ value: text("a") }, { value: text("b") }] };

function said(minutes: number, host: string): Event {
  return event(minutes, { host }, minutes);
}

function toShown(emissions: readonly Emission[]): string[] {
  return emissions.map(
    ({ alert }) =>
      `${JSON.stringify(alert.tocsin.alert.key["host"]).slice(1, -1)} ${alert["@timestamp"].slice(11, 16)}`,
  );
}

test("silence is told as soon as the watermark passes its end, not before", () => {
  const stream = createStream(createProgram(ruleSet([rule(silence())])));
  expect(toShown([said(0, "a"), said(14, "b"), said(15, "b")].flatMap((each) => stream.take(each)))).toEqual([]);
  expect(toShown(stream.take(said(16, "b")))).toEqual(["a 00:10"]);
  expect(toShown(stream.end())).toEqual(["b 00:26"]);
});

test("a late event does not break a silence that was told", () => {
  const stream = createStream(createProgram(ruleSet([rule(silence())])));
  const input = [said(0, "a"), said(30, "b"), said(5, "a"), said(31, "b")];
  expect(toShown([...input.flatMap((each) => stream.take(each)), ...stream.end()])).toEqual(["a 00:10", "b 00:41"]);
  expect(stream.counts().late).toBe(1);
});

test("what is expected is waited for from the earliest event of the source, in whatever order events come", () => {
  const trigger = silence({ expectedFrom: "m.hosts" });
  const stream = createStream(createProgram(ruleSet([rule(trigger)], { lists: [hosts] })));
  const input = [said(4, "c"), said(2, "c"), said(17, "a"), said(18, "a")];
  expect(toShown(input.flatMap((each) => stream.take(each)))).toEqual(["a 00:12", "b 00:12"]);
});

test("with up to a time nothing that ends after it is judged", () => {
  const program = createProgram(ruleSet([rule(silence())]));
  const stage = createStage(program);
  const candidates = [said(0, "a"), said(3, "b")].flatMap((each) => program.match(each)).toSorted(compareCandidates);
  const taken = candidates.flatMap((candidate) => stage.take(candidate));
  expect(toShown([...taken, ...stage.end(Date.parse("2026-01-05T00:12:00Z"))])).toEqual(["a 00:10"]);
});

test("keys beyond those that may be kept are forgotten, the longest silent first, and counted", () => {
  const program = createProgram(ruleSet([rule(silence())]));
  const stage = createStage(program, { mostKeys: 2 });
  const input = [said(0, "a"), said(1, "b"), said(2, "c")].flatMap((each) => program.match(each));
  const emissions = [...input.toSorted(compareCandidates).flatMap((each) => stage.take(each)), ...stage.end()];
  expect(toShown(emissions)).toEqual(["b 00:11", "c 00:12"]);
  expect(stage.counts()).toMatchObject([{ evicted: 1 }]);
});

test("an exception of such a rule takes no event away", () => {
  const when = compare({ op: "key", index: 0, type: "text" }, "is", text("a"));
  const exceptions = [{ when, because: "off at night", at: nowhere }];
  const explanation = explainRule(createProgram(ruleSet([rule(silence(), { exceptions })])), "m.r", said(0, "A"));
  expect(explanation).toMatchObject({ matches: true, exceptions: [{ takes: "match", holds: true }] });
});
