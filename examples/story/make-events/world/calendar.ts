/** The day of the story (a Tuesday) and the fourteen before it. Times are milliseconds, days are numbered up to 0. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const storyStart = Date.parse("2026-10-06T00:00:00Z");
export const storyEnd = storyStart + day;
export const historyDays = 14;

/** -14 to 0. */
export const allDays: readonly number[] = Array.from({ length: historyDays + 1 }, (_, index) => index - historyDays);

/** `at(0, 9.5)` is half past nine in the morning, UTC, of the day of the story. The company's clocks are two hours ahead. */
export function at(dayNumber: number, hours: number): number {
  return storyStart + dayNumber * day + Math.round(hours * hour);
}

export function isWeekend(dayNumber: number): boolean {
  const weekday = new Date(at(dayNumber, 12)).getUTCDay();
  return weekday === 0 || weekday === 6;
}
