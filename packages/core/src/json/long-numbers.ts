import type { JsonValue } from "./json-value.ts";

/** 2⁵³ has 16 digits. */
const shortestLongNumber = 16;

/** Where a text may hold a whole number of so many digits: its first digit or sign, and behind its last digit. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
}

/**
 * The first run of at least 16 digits from `from` on that stands where a number can; undefined: there is none. It may be inside a text.
 * Looks at every 16th character alone, and around the digits among these: a regular expression took half as long as the parsing.
 */
export function findDigitRun(text: string, from = 0): DigitRun | undefined {
  for (let at = from + shortestLongNumber - 1; at < text.length; at += shortestLongNumber) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    while (start > from && isDigit(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    at = end - 1;
    if (end - start < shortestLongNumber || isPartOfNumber(text.charCodeAt(end))) continue;
    if (text.charCodeAt(start - 1) === 0x2d) start--;
    if (start === 0 || isBeforeValue(text.charCodeAt(start - 1))) return { start, end };
  }
  return undefined;
}

/**
 * `JSON.parse`, but whole numbers that a double cannot hold become `bigint`. Throws what `JSON.parse` throws. `first`: what
 * `findDigitRun` found.
 *
 * Such numbers are put in quotes behind a mark that the text does not hold, and are found again in the result. Half of
 * all Windows events hold one (`Keywords`), and a reviver with `context.source` took five times as long.
 */
export function parseWithLongNumbers(text: string, first: DigitRun): JsonValue {
  const mark = marks.find((each) => !text.includes(each) && !text.includes(toEscape(each)));
  // No text that was not made for it holds all of them.
  if (mark === undefined) return JSON.parse(text, reviveLongNumber) as JsonValue;
  const { quoted, numbers } = quoteLongNumbers(text, first, mark);
  const value = JSON.parse(quoted) as unknown;
  return numbers === 0 ? (value as JsonValue) : restore(value, mark);
}

/** Control characters of Latin-1, which a text may hold as they are. */
const marks = ["\u{80}", "\u{81}", "\u{82}", "\u{83}", "\u{84}"];

/** As JSON may write it; there is no other way, for it has no letters. */
function toEscape(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function reviveLongNumber(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  const { source = "" } = context ?? {};
  return /^-?\d+$/.test(source) ? BigInt(source) : value;
}

function quoteLongNumbers(text: string, first: DigitRun, mark: string): { quoted: string; numbers: number } {
  let quoted = "";
  let copied = 0;
  let numbers = 0;
  /** An offset outside texts. */
  let outside = 0;
  for (let run: DigitRun | undefined = first; run !== undefined; run = findDigitRun(text, run.end)) {
    const { start, end } = run;
    if (!isBehindKey(text, start)) {
      outside = firstOutside(text, outside, start);
      if (outside > start) continue;
    }
    const digits = text.slice(start, end);
    if (Number.isSafeInteger(Number(digits)) || /^-?0\d/.test(digits)) continue;
    quoted += `${text.slice(copied, start)}"${mark}${digits}"`;
    copied = end;
    outside = end;
    numbers++;
  }
  return { quoted: quoted + text.slice(copied), numbers };
}

/**
 * Whether `":` before an offset certainly ends a key: the quote closes a text, for one that opens a text stands behind white
 * space or a bracket, comma or colon.
 */
function isBehindKey(text: string, at: number): boolean {
  if (at < 3 || text.charCodeAt(at - 1) !== 0x3a || text.charCodeAt(at - 2) !== 0x22) return false;
  const last = text.charCodeAt(at - 3);
  return last !== 0x5c && last !== 0x22 && last !== 0x7b && !isBeforeValue(last);
}

/** The first offset outside texts that is not before `to`; `from` is outside, too. */
function firstOutside(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const opening = text.indexOf('"', at);
    if (opening === -1 || opening >= to) return to;
    at = endOfText(text, opening);
  }
  return at;
}

/** The offset behind the quote that closes the text opened at `opening`, or the end where none does. */
export function endOfText(text: string, opening: number): number {
  let closing = text.indexOf('"', opening + 1);
  while (closing !== -1 && isEscaped(text, closing)) closing = text.indexOf('"', closing + 1);
  return closing === -1 ? text.length : closing + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A point or an exponent goes on with the number, which then is none of the whole ones. */
function isPartOfNumber(code: number): boolean {
  return code === 0x2e || code === 0x65 || code === 0x45;
}

/** A colon, a comma, an opening bracket or white space. */
function isBeforeValue(code: number): boolean {
  return code === 0x3a || code === 0x2c || code === 0x5b || code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Puts the numbers back, in place: the value was made a moment ago and nobody else holds it. */
function restore(value: unknown, mark: string): JsonValue {
  if (typeof value === "string" && value.startsWith(mark)) return BigInt(value.slice(mark.length));
  if (typeof value !== "object" || value === null) return value as JsonValue;
  const container = value as Record<string, unknown>;
  for (const key of Object.keys(container)) {
    const item = container[key];
    if (typeof item === "string" ? item.startsWith(mark) : typeof item === "object" && item !== null) {
      const restored = restore(item, mark);
      if (restored !== item) Object.defineProperty(container, key, { value: restored });
    }
  }
  return container as JsonValue;
}
