import fc from "fast-check";
import { expect, test } from "vitest";
import { History } from "./history.ts";
import { usualOf } from "./statistics.ts";

const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;
/** A Monday, 09:00 UTC. */
const start = Date.UTC(2026, 0, 5, 9);

/** A key that had `value` in the blocks of an hour at the given times, and was first seen at `start`. */
function historyOf(times: readonly number[], value = 10): History {
  const history = new History(start, hour, 60 * day);
  for (const time of times) history.add(time, value);
  return history;
}

function every(step: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + index * step);
}

test("the hour of the day has its own usual from seven days on", () => {
  expect(historyOf(every(day, 6)).usual(start + 6 * day, 8 * day)?.median).toBe(0);
  expect(historyOf(every(day, 7)).usual(start + 7 * day, 8 * day)?.median).toBe(10);
});

test("the hour of the week has its own usual from four weeks on", () => {
  expect(historyOf(every(week, 3)).usual(start + 3 * week, 30 * day)?.median).toBe(0);
  expect(historyOf(every(week, 4)).usual(start + 4 * week, 30 * day)?.median).toBe(10);
});

test("blocks before the past do not count", () => {
  expect(historyOf(every(day, 9)).usual(start + 9 * day, 7 * day)?.median).toBe(10);
  expect(historyOf(every(day, 2)).usual(start + 9 * day, 7 * day)?.median).toBe(0);
});

test("nothing is usual before a quarter of the past is there", () => {
  expect(historyOf(every(hour, 6)).usual(start + 6 * hour - 1, day)).toBeUndefined();
  expect(historyOf(every(hour, 6)).usual(start + 6 * hour, day)?.median).toBe(10);
});

test("a block of which nothing could be measured is left out", () => {
  const history = historyOf(every(hour, 2));
  history.add(start + 2 * hour, undefined);
  expect(history.usual(start + 3 * hour, 3 * hour)).toEqual({ median: 10, deviation: 1 });
});

test("a deviation is scaled from the median distance", () => {
  const history = new History(start, hour, day);
  for (const [index, value] of [0, 10, 20, 30, 40].entries()) history.add(start + index * hour, value);
  expect(history.usual(start + 5 * hour, 5 * hour)).toEqual({
    median: 20,
    deviation: expect.closeTo(14.826, 9) as number,
  });
});

/** Every block from the first on is asked whether it belongs. */
function naiveUsual(blocks: ReadonlyMap<number, number>, first: number, start: number, over: number, length: number) {
  if (start - first < over / 4) return undefined;
  const inPast: [number, number][] = [];
  for (let at = first; at < start; at += length) {
    if (at >= start - Math.floor(over / length) * length) inPast.push([at, blocks.get(at) ?? 0]);
  }
  const hours = (time: number) => Math.floor(time / hour);
  const same = (count: number) => inPast.filter(([at]) => (hours(start) - hours(at)) % count === 0);
  const chosen = same(168).length >= 4 ? same(168) : same(24).length >= 7 ? same(24) : inPast;
  return chosen.length === 0 ? undefined : usualOf(chosen.map(([, value]) => value));
}

test("usual is what looking at every block says, whatever their length", () => {
  const lengths = fc.constantFrom(hour / 4, hour / 2, hour, 1.5 * hour, 7 * hour, day, 36 * hour);
  const values = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 9 })), { maxLength: 60 });
  fc.assert(
    fc.property(lengths, fc.nat(50), values, fc.constantFrom(1, 3, 10, 35), (length, offset, some, days) => {
      const first = Math.floor(start / length + offset) * length;
      const blocks = new Map(
        some.toSorted(([left], [right]) => left - right).map(([at, value]) => [first + at * length, value]),
      );
      const history = new History(first, length, 60 * day);
      const judged = first + 401 * length;
      for (const [at, value] of blocks) if (at >= judged - 60 * day) history.add(at, value);
      expect(history.usual(judged, days * day)).toEqual(naiveUsual(blocks, first, judged, days * day, length));
    }),
    { numRuns: 500 },
  );
});
