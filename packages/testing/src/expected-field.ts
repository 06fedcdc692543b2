import { isJsonObject, toJson, type Alert, type JsonValue } from "@tocsin/core";
import { atPath } from "./at-path.ts";

const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/**
 * What an alert shows under a name that a test may use: `severity`, `title`, `risk`, `count`, `value`, `key` (its
 * values), a line of a summary, a name of `include`, a part of the key, else a path of the alert document. Undefined where it shows nothing.
 */
export function alertField(alert: Alert, name: string): JsonValue | undefined {
  const { alert: detail } = alert.tocsin;
  if (name === "title") return alert.message;
  if (name === "key") return Object.values(detail.key);
  if (name === "severity" || name === "risk" || name === "count" || name === "value") return detail[name];
  const { value } = detail;
  if (isJsonObject(value) && Object.hasOwn(value, name)) return value[name];
  if (Object.hasOwn(detail.include, name)) return detail.include[name];
  if (Object.hasOwn(detail.key, name)) return detail.key[name];
  return atPath(alert, name);
}

/** Whether what an alert shows is what a test expects: the value itself, one of several, or the same several in any order. */
export function isExpected(actual: JsonValue | undefined, expected: JsonValue): boolean {
  if (actual === undefined) return false;
  const shown = toValues(actual).map(toComparable);
  if (!Array.isArray(expected)) return shown.includes(toComparable(expected));
  const wanted = expected.map(toComparable);
  return wanted.length === shown.length && wanted.every((item) => shown.includes(item));
}

function toValues(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : [value];
}

/** A time is one however many digits its second has: alerts write milliseconds, people seldom do. */
function toComparable(value: JsonValue): string {
  const time = typeof value === "string" && timeForm.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? toJson(value) : toJson(new Date(time).toISOString());
}
