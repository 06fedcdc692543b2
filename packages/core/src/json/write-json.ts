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
  if (typeof value === "string") return quote(value);
  if (typeof value === "bigint") return value.toString();
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) text += (text === "" ? "" : ",") + write(item, sorted);
    return `[${text}]`;
  }
  const object = value as JsonObject;
  const keys = Object.keys(object);
  // Without a function to compare with it goes by UTF-16 code units.
  if (sorted) keys.sort();
  for (const key of keys) {
    const item = object[key];
    if (item !== undefined) text += `${text === "" ? "" : ","}${quote(key)}:${write(item, sorted)}`;
  }
  return `{${text}}`;
}

const mayNeedEscapes = /["\\]|[^ -\ud7ff\ue000-\uffff]/;

function quote(text: string): string {
  return mayNeedEscapes.test(text) ? JSON.stringify(text) : `"${text}"`;
}
