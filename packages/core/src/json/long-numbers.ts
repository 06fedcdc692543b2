import type { JsonObject, JsonValue } from "./json-value.ts";

/**
 * `JSON.parse`, but whole numbers that a double cannot hold become `bigint`. Throws what `JSON.parse` throws.
 *
 * Half of all Windows events hold one (`Keywords`). It is read again from the text, behind its key: a reviver with
 * `context.source` takes five times as long, and is left to texts in which the key does not tell.
 */
export function parseWithLongNumbers(text: string): JsonValue {
  const value = JSON.parse(text) as JsonValue;
  return putLongNumbers(value, text) ? value : (JSON.parse(text, reviveLongNumber) as JsonValue);
}

/** Puts them in their places: the value was made a moment ago and nobody else holds it. False: not all could be told by their keys. */
function putLongNumbers(value: JsonValue, text: string): boolean {
  if (typeof value !== "object" || value === null) return !isBeyondDouble(value);
  if (Array.isArray(value)) return value.every((item: JsonValue) => putLongNumbers(item, text));
  const object = value as JsonObject;
  for (const key in object) {
    const item = object[key]!;
    if (typeof item === "number") {
      if (isBeyondDouble(item) && !putLongNumber(object, key, text)) return false;
    } else if (typeof item === "object" && !putLongNumbers(item, text)) return false;
  }
  return true;
}

/** Whether it may stand for a whole number that was rounded. */
function isBeyondDouble(value: JsonValue): boolean {
  return typeof value === "number" && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);
}

const wholeNumber = /\s*(-?\d+)(?![\d.eE])/y;

/** False: the text has the key at another place, too, or writes it otherwise. */
function putLongNumber(object: JsonObject, key: string, text: string): boolean {
  const written = `${JSON.stringify(key)}:`;
  const at = text.indexOf(written);
  if (at === -1 || !isBeforeKey(text.charCodeAt(at - 1)) || text.includes(written, at + written.length)) return false;
  wholeNumber.lastIndex = at + written.length;
  const digits = wholeNumber.exec(text)?.[1];
  // `object[key] =` would set the prototype where the key is `__proto__`.
  if (digits !== undefined) Object.defineProperty(object, key, { value: BigInt(digits) });
  return true;
}

/** An opening bracket, a comma or white space: a quote behind it, outside a text, opens one. */
function isBeforeKey(code: number): boolean {
  return code === 0x7b || code === 0x2c || code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function reviveLongNumber(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  const { source = "" } = context ?? {};
  return /^-?\d+$/.test(source) ? BigInt(source) : value;
}
