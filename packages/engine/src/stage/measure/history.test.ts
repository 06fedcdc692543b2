import { expect, test } from "vitest";
import { History } from "./history.ts";

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
