import type { JsonObject, JsonValue } from "@tocsin/core";
import { hasDottedKey } from "./dotted-keys.ts";
import { ownValue } from "./field-reader.ts";

/** Stands for values that are not one scalar: several, an array, an object. */
export const several = Symbol("several");

/** The one scalar at a path; undefined: the path has no value. */
export type ScalarReader = (document: JsonObject) => JsonValue | undefined | typeof several;

/**
 * Compiles a path to a reader of its commonest case, that allocates nothing. INVARIANT: where it does not say `several`
 * a field reader of the path gives just this scalar, or nothing; with `objects`, besides the scalar and after it perhaps
 * an object that dotted keys stand for.
 */
export function createScalarReader(path: string, objects = false): ScalarReader {
  const segments = path.split(".");
  const walk = createWalk(segments, 0, objects);
  // What every object inherits is found there without being its own.
  if (segments.length > 1 || path in Object.prototype) return walk;
  return (document) => {
    const value = document[path];
    return value === undefined || typeof value === "object" ? walk(document) : value;
  };
}

type Walk = (value: JsonValue) => JsonValue | undefined | typeof several;

/** Reads on from a value at which the first `at` segments have been taken. */
function createWalk(segments: readonly string[], at: number, objects: boolean): Walk {
  if (at === segments.length) return (value) => (typeof value === "object" ? several : value);
  const children = segments.slice(at).map((_, count) => {
    const key = segments.slice(at, at + count + 1).join(".");
    return { key, walk: createWalk(segments, at + count + 1, objects) };
  });
  return (value) => {
    if (typeof value !== "object") return undefined;
    if (value === null || Array.isArray(value)) return value === null ? undefined : several;
    let found: JsonValue | undefined;
    for (let index = 0; index < children.length; index++) {
      const { key, walk } = children[index]!;
      const child = ownValue(value as JsonObject, key);
      if (child === undefined || child === null) continue;
      const read = walk(child);
      if (read === several || (read !== undefined && found !== undefined)) return several;
      if (read !== undefined) found = read;
    }
    return found === undefined && objects && hasDottedKey(value as JsonObject) ? several : found;
  };
}
