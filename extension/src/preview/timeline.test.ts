import { expect, test } from "vitest";
import type { PreviewResult } from "@tocsin/language-server/protocol";
import { maxLanes, toOffset, toTimeline } from "./timeline.ts";

const event = (second: number, key?: string, taken?: string) => ({
  time: second * 1000,
  source: "s",
  key,
  taken,
  event: {},
});
const result = (parts: Partial<PreviewResult>): PreviewResult => ({
  title: "t",
  events: [],
  windows: [],
  alerts: [],
  ...parts,
});

test("each key has a lane, and events of no key the last", () => {
  const { lanes } = toTimeline(result({ events: [event(0), event(1, "a"), event(2, "b"), event(3, "a")] }), 1000);
  expect(lanes.map(({ key, dots }) => [key, dots.length])).toEqual([
    ["a", 2],
    ["b", 1],
    [undefined, 1],
  ]);
});

test("the first event is at the left, the last at the right", () => {
  const [lane] = toTimeline(result({ events: [event(10, "a"), event(60, "a")] }), 500).lanes;
  expect(lane?.dots.map(({ x }) => x)).toEqual([0, 500]);
});

test("events too near to be told apart are one dot, but not those of another step", () => {
  const [lane] = toTimeline(
    result({ events: [event(0, "a", "x"), event(1, "a", "x"), event(1, "a", "y"), event(900, "a")] }),
    900,
  ).lanes;
  expect(lane?.dots.map(({ events }) => events.length)).toEqual([2, 1, 1]);
});

test("a window lies where its events do", () => {
  const windows = [{ key: "a", from: 0, to: 5000, label: "5 s" }];
  const [lane] = toTimeline(result({ events: [event(0, "a"), event(10, "a")], windows }), 100).lanes;
  expect(lane?.bands.map(({ x, width }) => [x, width])).toEqual([[0, 50]]);
});

test("keys beyond what can be shown are counted", () => {
  const events = Array.from({ length: maxLanes + 3 }, (_, index) => event(index, `k${index}`));
  const { lanes, hiddenKeys } = toTimeline(result({ events }), 100);
  expect([lanes.length, hiddenKeys]).toEqual([maxLanes, 3]);
});

test("the time is counted from the first event, also where a window begins before it", () => {
  const windows = [{ key: "a", from: 0, to: 300_000, label: "5 minutes" }];
  const { ticks } = toTimeline(result({ events: [event(180, "a")], windows }), 400);
  expect(ticks.map(({ x, label }) => [x, label])).toEqual([
    [80, "−2m"],
    [240, "start"],
    [400, "+2m"],
  ]);
});

test("nothing at all is an empty timeline", () => {
  expect(toTimeline(result({}), 100)).toEqual({ lanes: [], ticks: [], takers: [], hiddenKeys: 0 });
});

test.each([
  [0, "start"],
  [90, "+1m 30s"],
  [3600, "+1h"],
  [90_061, "+1d 1h"],
  [-120, "−2m"],
])("%s seconds are written %s", (seconds, text) => expect(toOffset(seconds)).toBe(text));
