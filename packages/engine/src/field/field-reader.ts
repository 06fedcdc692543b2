import { isJsonObject, type JsonObject, type JsonValue } from "@tocsin/core";
import { hasDottedKey } from "./dotted-keys.ts";

/** All values at a path of a document: neither null nor an array nor an empty object among them. */
export type FieldReader = (document: JsonObject) => readonly JsonValue[];

/**
 * Compiles a path. Objects, dotted keys and arrays are alike: `a.b` is in `{"a": {"b": 1}}`, `{"a.b": 1}` and
 * `{"a": [{"b": 1}]}`. Only own properties count. Values come in a fixed order that does not depend on the order of
 * keys: shorter keys first, arrays in theirs.
 *
 * With `objects` a path that ends inside dotted keys (`a` in `{"a.b": 1}`) has the object that they stand for.
 */
export function createFieldReader(path: string, objects = false): FieldReader {
  const segments = path.split(".");
  const keys = segments.map((_, from) =>
    segments.slice(from).map((_, count) => segments.slice(from, from + count + 1).join(".")),
  );
  const walk = (value: JsonValue, at: number, found: JsonValue[]): void => {
    if (value === null) return;
    if (Array.isArray(value)) {
      for (const item of value as readonly JsonValue[]) walk(item, at, found);
    } else if (at === segments.length) {
      if (!isEmptyObject(value)) found.push(value);
    } else if (typeof value === "object") {
      const object = value as JsonObject;
      const here = keys[at]!;
      for (let count = 0; count < here.length; count++) {
        const child = ownValue(object, here[count]!);
        if (child !== undefined) walk(child, at + count + 1, found);
      }
      if (objects) pushDotted(object, `${here.at(-1)}.`, found);
    }
  };
  return (document) => {
    const found: JsonValue[] = [];
    walk(document, 0, found);
    return found;
  };
}

/** The value of an own property. */
export function ownValue(object: JsonObject, key: string): JsonValue | undefined {
  const value = object[key];
  return value !== undefined && Object.hasOwn(object, key) ? value : undefined;
}

function isEmptyObject(value: JsonValue): boolean {
  if (!isJsonObject(value)) return false;
  for (const key in value) if (Object.hasOwn(value, key)) return false;
  return true;
}

/** Adds the object that the keys beginning with `prefix` stand for. */
function pushDotted(object: JsonObject, prefix: string, found: JsonValue[]): void {
  if (!hasDottedKey(object)) return;
  const keys = dottedKeysOf(object).filter((key) => key.startsWith(prefix));
  if (keys.length > 0) found.push(Object.fromEntries(keys.map((key) => [key.slice(prefix.length), object[key]!])));
}

const dottedKeys = new WeakMap<JsonObject, readonly string[]>();

/** The object's keys that hold a dot, sorted; remembered. */
function dottedKeysOf(object: JsonObject): readonly string[] {
  let keys = dottedKeys.get(object);
  if (keys === undefined) {
    keys = Object.keys(object)
      .filter((key) => key.includes("."))
      .toSorted();
    dottedKeys.set(object, keys);
  }
  return keys;
}
