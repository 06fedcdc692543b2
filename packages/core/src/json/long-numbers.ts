import type { JsonValue } from "./json-value.ts";

/** 2⁵³ has 16 digits. */
const shortestLongNumber = 16;
const longNumber = /(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/**
 * `JSON.parse`, but whole numbers that a double cannot hold become `bigint`. Throws what `JSON.parse` throws.
 *
 * Such numbers are put in quotes behind a mark that the text does not hold, and are found again in the result. Half of
 * all Windows events hold one (`Keywords`), and a reviver with `context.source` took five times as long.
 */
export function parseWithLongNumbers(text: string): JsonValue {
  let mark = "\u{f8ff}#";
  while (text.includes(mark)) mark += "#";
  return restore(JSON.parse(quoteLongNumbers(text, mark)), mark);
}

function quoteLongNumbers(text: string, mark: string): string {
  let quoted = "";
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    const opening = text.indexOf('"', at);
    const end = opening === -1 ? text.length : opening;
    if (end - at >= shortestLongNumber) {
      quoted += text.slice(copied, at) + text.slice(at, end).replace(longNumber, (digits) => quoteIfLong(digits, mark));
      copied = end;
    }
    if (opening === -1) break;
    at = endOfText(text, opening);
  }
  return quoted + text.slice(copied);
}

function quoteIfLong(digits: string, mark: string): string {
  return Number.isSafeInteger(Number(digits)) || /^-?0\d/.test(digits) ? digits : `"${mark}${digits}"`;
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
