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

/** Whether one of them satisfies a test, in any order. */
export function someValue(document: JsonObject, satisfies: (value: JsonValue) => boolean): boolean {
  // The most of an event lies at its top: only what does not is put aside.
  let open: (JsonObject | readonly JsonValue[])[] | undefined;
  for (const key in document) {
    const value = document[key]!;
    if (typeof value === "object") {
      if (value !== null) (open ??= []).push(value);
    } else if (satisfies(value)) return true;
  }
  if (open === undefined) return false;
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    for (const inner of Array.isArray(value) ? (value as readonly JsonValue[]) : Object.values(value)) {
      if (typeof inner === "object") {
        if (inner !== null) open.push(inner);
      } else if (satisfies(inner)) return true;
    }
  }
  return false;
}
