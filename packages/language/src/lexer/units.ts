import type { DurationUnit, SizeUnit } from "../tree/expressions.ts";
import { sizeUnits } from "../tree/expressions.ts";

const second = 1000;

/** How many milliseconds a unit of time has. */
export const durationMilliseconds: Readonly<Record<DurationUnit, number>> = {
  millisecond: 1,
  second,
  minute: 60 * second,
  hour: 3600 * second,
  day: 24 * 3600 * second,
  week: 7 * 24 * 3600 * second,
};

/** Units of time as words, singular and plural. */
export const durationUnits: ReadonlyMap<string, DurationUnit> = new Map(
  (Object.keys(durationMilliseconds) as DurationUnit[]).flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

/** Units of time as they stand right behind a number: `30s`. */
export const shortDurationUnits: ReadonlyMap<string, DurationUnit> = new Map([
  ["ms", "millisecond"],
  ["s", "second"],
  ["m", "minute"],
  ["h", "hour"],
  ["d", "day"],
  ["w", "week"],
]);

export const sizeUnitWords = Object.keys(sizeUnits) as readonly SizeUnit[];

/** What people write for a unit, and the unit. Lower case. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["msec", "milliseconds"],
  ["msecs", "milliseconds"],
  ["millis", "milliseconds"],
  ["ms", "milliseconds"],
  ["s", "seconds"],
  ["sec", "seconds"],
  ["secs", "seconds"],
  ["m", "minutes"],
  ["min", "minutes"],
  ["mins", "minutes"],
  ["h", "hours"],
  ["hr", "hours"],
  ["hrs", "hours"],
  ["d", "days"],
  ["w", "weeks"],
  ["wk", "weeks"],
  ["bytes", "b"],
  ["byte", "b"],
  ["k", "kb"],
  ["g", "gb"],
]);

/** The unit that was probably meant by a word; absent where it looks like none. */
export function findMeantUnit(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (durationUnits.has(lower) || sizeUnitWords.some((unit) => unit === lower)) return lower;
  return aliases.get(lower);
}
