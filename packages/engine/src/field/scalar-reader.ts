import type { JsonObject, JsonValue } from "@tocsin/core";
import { ownValue } from "./field-reader.ts";

/** Stands for values that are not one scalar: several, an array, an object. */
export const several = Symbol("several");

/** The one scalar at a path; undefined: the path has no value. */
export type ScalarReader = (document: JsonObject) => JsonValue | undefined | typeof several;

/**
 * Compiles a path to a reader of its commonest case, that allocates nothing. INVARIANT: where it does not say `several`
 * a field reader of the path gives just this scalar, or nothing.
 */
export function createScalarReader(path: string): ScalarReader {
  const segments = path.split(".");
  const walk = createWalk(segments, 0);
  return (document) => walk(document);
}

type Walk = (value: JsonValue) => JsonValue | undefined | typeof several;

/** Reads on from a value at which the first `at` segments have been taken. */
function createWalk(segments: readonly string[], at: number): Walk {
  if (at === segments.length) return (value) => (typeof value === "object" ? several : value);
  const children = segments.slice(at).map((_, count) => {
    const key = segments.slice(at, at + count + 1).join(".");
    return { key, walk: createWalk(segments, at + count + 1) };
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
    return found;
  };
}
