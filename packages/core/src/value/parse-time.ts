import type { JsonValue } from "../json/json-value.ts";
import { parseNumber } from "./parse-number.ts";

const isoTime =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,30}))?)?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)?)?$/;

/** Numbers below are seconds, from it on milliseconds: as seconds the year 5138, as milliseconds March 1973. */
const firstMilliseconds = 1e11;
/** 0001-01-01T00:00:00.000Z and 9999-12-31T23:59:59.999Z. */
const earliest = -62_135_596_800_000;
const latest = 253_402_300_799_999;

/**
 * Milliseconds since 1970-01-01T00:00:00Z of an ISO 8601 date or time, or of epoch seconds or milliseconds as a number
 * or as text. A time without a zone is UTC, a date its midnight; what is finer than a millisecond is cut off. `T` may
 * be a space. Of a number, below 10¹¹ it is seconds. Undefined: anything else, or outside of the years 1 to 9999.
 */
export function parseTime(value: JsonValue): number | undefined {
  if (typeof value === "string") {
    const common = parseCommonTime(value);
    if (common !== undefined) return common;
    const parts = value.length > 64 ? null : isoTime.exec(value);
    if (parts !== null) return toTime(parts);
  }
  const number = parseNumber(value);
  return typeof number === "number" ? toEpochTime(number) : undefined;
}

/** The last day that was read, which is that of most other times, too. */
let lastDay: { readonly text: string; readonly midnight: number } | undefined;

/**
 * `2026-01-05T00:00:00.000Z`, to the millisecond or the second, as nearly all times are written, also with a space and without a
 * zone, as Sysmon does: no expression is matched.
 */
function parseCommonTime(text: string): number | undefined {
  const length = text.charCodeAt(text.length - 1) === 0x5a ? text.length - 1 : text.length;
  const hasMilliseconds = length === 23;
  if (length !== 19 && !hasMilliseconds) return undefined;
  const separator = text.charCodeAt(10);
  if ((separator !== 0x54 && separator !== 0x20) || text.charCodeAt(13) !== 0x3a || text.charCodeAt(16) !== 0x3a)
    return undefined;
  if (hasMilliseconds && text.charCodeAt(19) !== 0x2e) return undefined;
  const hour = toNumber(text, 11, 13);
  const minute = toNumber(text, 14, 16);
  const second = toNumber(text, 17, 19);
  const milliseconds = hasMilliseconds ? toNumber(text, 20, 23) : 0;
  // NaN meets none of these.
  if (!(hour <= 23 && minute <= 59 && second <= 59 && milliseconds <= 999)) return undefined;
  if (lastDay === undefined || !text.startsWith(lastDay.text)) {
    const midnight = parseCommonDay(text);
    if (midnight === undefined) return undefined;
    lastDay = { text: text.slice(0, 10), midnight };
  }
  return lastDay.midnight + 1000 * (60 * (60 * hour + minute) + second) + milliseconds;
}

/** Days beyond the 28th and years of three digits are left to what knows the calendar. */
function parseCommonDay(text: string): number | undefined {
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return undefined;
  const year = toNumber(text, 0, 4);
  const month = toNumber(text, 5, 7);
  const day = toNumber(text, 8, 10);
  const isCommon = year >= 400 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  return isCommon ? Date.UTC(year, month - 1, day) : undefined;
}

/** The number that digits are, without a sign; NaN: they are none. */
function toNumber(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = 10 * number + digit;
  }
  return number;
}

function toEpochTime(number: number): number | undefined {
  // A double holds seconds of our time with about 10⁻⁷ s to spare: the small addition undoes the product's rounding.
  const time = Math.abs(number) < firstMilliseconds ? Math.floor(number * 1000 + 5e-4) : Math.floor(number);
  return inRange(time);
}

function toTime(parts: RegExpExecArray): number | undefined {
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [hour, minute, second] = [Number(parts[4] ?? 0), Number(parts[5] ?? 0), Number(parts[6] ?? 0)];
  const [zoneHour, zoneMinute] = [Number(parts[10] ?? 0), Number(parts[11] ?? 0)];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59 || zoneHour > 23 || zoneMinute > 59) return undefined;
  const milliseconds = Number((parts[7] ?? "").slice(0, 3).padEnd(3, "0"));
  const offset = (zoneHour * 60 + zoneMinute) * (parts[9] === "-" ? -60_000 : 60_000);
  return inRange(
    toMidnight(year, month, day) + hour * 3_600_000 + minute * 60_000 + second * 1000 + milliseconds - offset,
  );
}

/** `Date.UTC` takes years below 100 as 1900 + year; 400 years later every date has the same place in its year. */
function toMidnight(year: number, month: number, day: number): number {
  const daysOf400Years = 146_097;
  return year < 400
    ? Date.UTC(year + 400, month - 1, day) - daysOf400Years * 86_400_000
    : Date.UTC(year, month - 1, day);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function inRange(time: number): number | undefined {
  return time >= earliest && time <= latest ? time : undefined;
}

/** The last time that was written, as alerts on one event have it, or events that come together. */
let lastWritten = { time: 0, text: new Date(0).toISOString() };

/** ISO 8601 with milliseconds, UTC: `2026-01-05T00:00:00.000Z`. The time is one that `parseTime` gives. */
export function toTimeText(time: number): string {
  if (time !== lastWritten.time) lastWritten = { time, text: new Date(time).toISOString() };
  return lastWritten.text;
}
