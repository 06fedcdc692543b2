import type { JsonObject, JsonValue } from "@tocsin/core";

/** Every scalar of a document, through objects and arrays, at any depth. */
export function readAllValues(document: JsonObject): readonly JsonValue[] {
  const found: JsonValue[] = [];
  const open: JsonValue[] = [document];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value === null) continue;
    if (typeof value !== "object") found.push(value);
    else {
      const inner = Array.isArray(value) ? (value as readonly JsonValue[]) : Object.values(value);
      for (let at = inner.length - 1; at >= 0; at--) open.push(inner[at]!);
    }
  }
  return found;
}
