import type { JsonObject, JsonValue } from "./json-value.ts";

/** JSON text of a value in the order of its keys; a `bigint` is written as its digits. */
export function toJson(value: JsonValue): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // It holds a bigint, which JSON.stringify refuses.
    if (error instanceof TypeError) return write(value, false);
    throw error;
  }
}

/**
 * JSON text with the keys of every object sorted by UTF-16 code units and no white space, as RFC 8785 (JSON
 * Canonicalization Scheme) has it, except that a `bigint` keeps its digits.
 */
export function toCanonicalJson(value: JsonValue): string {
  return write(value, true);
}

function write(value: JsonValue, sorted: boolean): string {
  if (typeof value === "bigint" || isWhole(value)) return String(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (!Array.isArray(value)) return writeObject(value as JsonObject, sorted);
  let text = "";
  for (const item of value as readonly JsonValue[]) text += (text === "" ? "" : ",") + write(item, sorted);
  return `[${text}]`;
}

/** `-0` is written as `0` by all. */
function isWhole(value: JsonValue): value is number {
  return typeof value === "number" && Number.isInteger(value);
}

function writeObject(object: JsonObject, sorted: boolean): string {
  const { keys, written } = toKeyOrder(Object.keys(object), sorted);
  if (keys.length === 0) return "{}";
  let text = "";
  for (let at = 0; at < keys.length; at++) {
    const item = object[keys[at]!];
    if (item === undefined) return writeObject(withoutUndefined(object), sorted);
    // Most values are texts.
    text += written[at]! + (typeof item === "string" ? JSON.stringify(item) : write(item, sorted));
  }
  return `${text}}`;
}

function withoutUndefined(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, item]) => item !== undefined));
}

/** The keys of an object, at least one, in the order in which they are written, and what stands before their values. */
interface KeyOrder {
  readonly keys: readonly string[];
  readonly written: readonly string[];
}

/** Of objects with the same keys in the same places, as events of one kind are: to sort keys takes as long as all else. */
interface KnownOrder extends KeyOrder {
  readonly unsorted: readonly string[];
}

/** By what `placeOf` gives. */
const known: (KnownOrder | undefined)[] = Array.from({ length: 256 });
/** Of longer ones nothing is kept, in characters. */
const longestKeys = 1 << 14;

function toKeyOrder(unsorted: readonly string[], sorted: boolean): KeyOrder {
  if (!sorted || unsorted.length === 0) return withWritten(unsorted, sorted);
  const place = placeOf(unsorted);
  const before = known[place];
  if (before !== undefined && isSame(before.unsorted, unsorted)) return before;
  const order = { unsorted, ...withWritten(unsorted, true) };
  if (order.written.reduce((sum, { length }) => sum + length, 0) <= longestKeys) known[place] = order;
  return order;
}

function withWritten(unsorted: readonly string[], sorted: boolean): KeyOrder {
  // Without a function to compare with it goes by UTF-16 code units.
  const keys = sorted ? unsorted.toSorted() : unsorted;
  return { keys, written: keys.map((key, at) => `${at === 0 ? "{" : ","}${JSON.stringify(key)}:`) };
}

function placeOf(keys: readonly string[]): number {
  const [first, last] = [keys[0]!, keys[keys.length - 1]!];
  return (31 * (31 * keys.length + first.length) + last.length) % known.length;
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return false;
  return true;
}
