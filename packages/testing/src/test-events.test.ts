import type { GivenEvents, JsonObject } from "@tocsin/core";
import { expect, test } from "vitest";
import { toTestEvents } from "./test-events.ts";

const at = { file: "a.tocsin", start: 0, end: 0 };
const origin = { file: "a.tocsin", line: 7 };

function given(more: Partial<GivenEvents>): GivenEvents {
  return { kind: "events", source: "m.s", count: 1, body: {}, at, ...more };
}

test("the first event of a test is on Monday, 2026-01-05, at midnight UTC", () => {
  const { events, clock } = toTestEvents(given({}), "@timestamp", undefined, origin);
  expect(events).toEqual([{ document: { "@timestamp": "2026-01-05T00:00:00.000Z" }, origin }]);
  expect(clock).toBe(Date.UTC(2026, 0, 5));
});

test("events stand apart as `every` says, counted by {n} in texts however deep", () => {
  const { events, clock } = toTestEvents(
    given({ count: 2, every: 60_000, body: { user: { name: ["u{n}"] }, n: 1 } }),
    "event.created",
    undefined,
    origin,
  );
  expect(events.map(({ document }) => document)).toEqual([
    { user: { name: ["u1"] }, n: 1, event: { created: "2026-01-05T00:00:00.000Z" } },
    { user: { name: ["u2"] }, n: 1, event: { created: "2026-01-05T00:01:00.000Z" } },
  ]);
  expect(events.map(({ origin }) => origin)).toEqual([origin, { file: "a.tocsin", line: 8 }]);
  expect(clock).toBe(Date.UTC(2026, 0, 5, 0, 1));
});

test("nothing but `after`, `every` and `at` moves the clock", () => {
  expect(toTestEvents(given({ count: 3 }), "t", 1000, origin).clock).toBe(1000);
  expect(toTestEvents(given({ after: 500 }), "t", 1000, origin).clock).toBe(1500);
  expect(toTestEvents(given({ time: 9000 }), "t", 1000, origin).clock).toBe(9000);
});

test("a time that the body gives itself stays", () => {
  const bodies: readonly JsonObject[] = [{ "a.b": "x" }, { a: { b: "x" } }];
  for (const body of bodies) {
    expect(toTestEvents(given({ body }), "a.b", 0, origin).events[0]?.document).toEqual(body);
  }
});

test("where the way to the time's field is blocked by a value, a dotted key holds it", () => {
  const { events } = toTestEvents(given({ body: { a: "x" } }), "a.b", 0, origin);
  expect(events[0]?.document).toEqual({ a: "x", "a.b": "1970-01-01T00:00:00.000Z" });
});
