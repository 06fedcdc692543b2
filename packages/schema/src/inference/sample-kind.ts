import { isIP } from "node:net";

/** What one scalar of an event looks like. A *blank* is a usual sign for no value: the empty text or a dash. */
export type SampleKind = "number" | "truth" | "time" | "address" | "numeric text" | "blank" | "text";

const longestReadable = 64;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const isoTime = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/;

export function sampleKindOf(value: boolean | number | bigint | string): SampleKind {
  if (typeof value === "boolean") return "truth";
  if (typeof value !== "string") return "number";
  const text = value.trim();
  if (text === "" || text === "-") return "blank";
  if (text.length > longestReadable) return "text";
  if (jsonNumber.test(text)) return "numeric text";
  if (isoTime.test(text) && isRealDate(text)) return "time";
  return isIP(text) === 0 || text.includes("%") ? "text" : "address";
}

/** No month 13, no February 30: `Date` rolls such a day over into another. */
function isRealDate(text: string): boolean {
  const day = text.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
