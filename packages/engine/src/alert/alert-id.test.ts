import { createHash } from "node:crypto";
import type { Event, JsonObject, Trigger } from "@tocsin/core";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { identifyEvent } from "../rule/event-identity.ts";
import { event, keyPart, oneEvent, rule, ruleSet, start } from "../test-rules.ts";

function idsOf(trigger: Trigger, events: readonly Event[]): string[] {
  return evaluate(ruleSet([rule(trigger)]), events).map(({ alert }) => alert.tocsin.alert.id);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

test("the id of a one-event alert is a hash of rule, version, key and the event's identity", () => {
  const identity = sha256('{"@timestamp":"2026-01-05T00:00:00.000Z","a":{"b":1,"c":2}}');
  expect(idsOf(oneEvent(), [event(0, { a: { c: 2, b: 1 } })])).toEqual([sha256(`["m.r","1",[],["${identity}",0]]`)]);
});

test("the id of a count is a hash of rule, version, folded key sorted by field, and the time of completion", () => {
  const per = [keyPart("b"), keyPart("a", false, "number")];
  const trigger: Trigger = { kind: "count", events: oneEvent().events, atLeast: 1, per, within: 1 };
  expect(idsOf(trigger, [event(0, { b: "ANN", a: "5.0" })])).toEqual([
    sha256('["m.r","1",[["a","5"],["b","ann"]],"2026-01-05T00:00:00.000Z"]'),
  ]);
});

test("identical events of the same time have different ids, the same on every run", () => {
  const events = [event(0, { n: 1 }, 1), event(0, { n: 1 }, 2), event(1, { n: 1 }, 3)];
  const ids = idsOf(oneEvent(), events);
  expect(new Set(ids).size).toBe(3);
  expect(idsOf(oneEvent(), events.toReversed())).toEqual(ids);
});

test("neither file nor line nor the arrival time is a part of an event's identity", () => {
  const when = new Date(start).toISOString();
  const read: Event = { document: { "@timestamp": when, n: 1 }, origin: { file: "a.json", line: 9 } };
  const arrivals: JsonObject[] = [{ event: { ingested: "2026-02-01" } }, { "event.ingested": "2026-02-01" }];
  for (const arrived of arrivals) {
    const indexed: Event = { document: { n: 1, "@timestamp": when, ...arrived }, origin: { index: "i", id: "x" } };
    expect(idsOf(oneEvent(), [indexed])).toEqual(idsOf(oneEvent(), [read]));
  }
});

test("objects and arrays that were empty before are kept in the identity", () => {
  expect(identifyEvent({ a: {}, b: [] }, "a.c")).toBe(sha256('{"a":{},"b":[]}'));
  expect(identifyEvent({ a: [{ c: 1 }], "a.c": 2, d: 3 }, "a.c")).toBe(sha256('{"d":3}'));
});
