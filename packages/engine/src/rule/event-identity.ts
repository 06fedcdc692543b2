import { hash } from "node:crypto";
import { isJsonObject, toCanonicalJson, type JsonObject, type JsonValue } from "@tocsin/core";

/**
 * What an event is recognised by: the first 32 hex digits of the SHA-256 of its canonical JSON without the source's
 * arrival field (and without objects and arrays that hold nothing else). Events that share it are told apart by an ordinal.
 */
export function identifyEvent(document: JsonObject, arrival: string | undefined): string {
  const rest = arrival === undefined ? document : (withoutPath(document, arrival) ?? {});
  return hash("sha256", toCanonicalJson(rest)).slice(0, 32);
}

/** The value without what stands at a path, through objects, dotted keys and arrays; undefined where nothing is left. */
function withoutPath(value: JsonValue, path: string): JsonValue | undefined {
  if (Array.isArray(value))
    return unlessEmptied(
      value,
      value.map((item: JsonValue) => withoutPath(item, path)).filter((item) => item !== undefined),
    );
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value);
  const kept = entries.flatMap(([key, item]): [string, JsonValue][] => {
    if (key === path) return [];
    if (!path.startsWith(`${key}.`)) return [[key, item]];
    const inner = withoutPath(item, path.slice(key.length + 1));
    return inner === undefined ? [] : [[key, inner]];
  });
  return kept.length === 0 && entries.length > 0 ? undefined : Object.fromEntries(kept);
}

function unlessEmptied(before: readonly JsonValue[], after: readonly JsonValue[]): JsonValue | undefined {
  return after.length === 0 && before.length > 0 ? undefined : after;
}
