import { compareTexts } from "../value/compare-texts.ts";
import type { JsonValue } from "./json-value.ts";

/** JSON text of a value in the order of its keys; a `bigint` is written as its digits. */
export function toJson(value: JsonValue): string {
  return write(value, false);
}

/**
 * JSON text with the keys of every object sorted by UTF-16 code units and no white space, as RFC 8785 (JSON
 * Canonicalization Scheme) has it, except that a `bigint` keeps its digits.
 */
export function toCanonicalJson(value: JsonValue): string {
  return write(value, true);
}

function write(value: JsonValue, sorted: boolean): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return value.toString();
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => write(item, sorted)).join(",")}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (sorted) entries.sort(([left], [right]) => compareTexts(left, right));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${write(item, sorted)}`).join(",")}}`;
}
