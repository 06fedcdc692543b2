import { foldText, isJsonObject, toCanonicalJson, type JsonObject, type JsonValue } from "@tocsin/core";
import { ownValue } from "../field/field-reader.ts";

/** The objects of ECS that say who and what an alert is about. */
const entitySets = ["user", "host", "source", "destination", "process", "file", "cloud"] as const;
const knownSets: ReadonlySet<string> = new Set(entitySets);
/** Paths of one event beyond this number are not compared. */
const maximumPaths = 1000;
const maximumDepth = 32;
const none: readonly (readonly [string, JsonValue])[] = [];

/**
 * Paths and values below `user`, `host`, `source`, `destination`, `process`, `file` and `cloud` on which all events
 * agree (text without regard to case, as the first one spells it).
 */
export function toSharedEntities(documents: readonly JsonObject[]): readonly (readonly [string, JsonValue])[] {
  const [first, ...others] = documents;
  if (first === undefined || !hasEntities(first)) return none;
  let shared = flattenEntities(first);
  for (const document of others) {
    const values = flattenEntities(document);
    shared = new Map([...shared].filter(([path, value]) => identify(values.get(path)) === identify(value)));
  }
  return [...shared];
}

function hasEntities(document: JsonObject): boolean {
  for (const key in document) if (isEntitySet(key) || entitySetOf(key) !== undefined) return true;
  return false;
}

/** Of a dotted key; undefined: it is none, or of something else. */
function entitySetOf(key: string): string | undefined {
  const dot = key.indexOf(".");
  const set = dot > 0 ? key.slice(0, dot) : "";
  return isEntitySet(set) ? set : undefined;
}

function flattenEntities(document: JsonObject): Map<string, JsonValue> {
  const found = new Map<string, JsonValue>();
  for (const set of entitySets) {
    const value = ownValue(document, set);
    if (isJsonObject(value)) flatten(value, set, 1, found);
  }
  for (const key in document) {
    if (entitySetOf(key) !== undefined) flatten(document[key]!, key, 1, found);
  }
  return found;
}

function isEntitySet(word: string): boolean {
  return knownSets.has(word);
}

/** Arrays are values of their own; missing values are left out. */
function flatten(value: JsonValue, path: string, depth: number, found: Map<string, JsonValue>): void {
  if (isJsonObject(value)) {
    if (depth === maximumDepth) return;
    for (const [key, item] of Object.entries(value)) flatten(item, `${path}.${key}`, depth + 1, found);
  } else if (!isMissing(value) && found.size < maximumPaths && !found.has(path)) found.set(path, value);
}

function isMissing(value: JsonValue): boolean {
  return value === null || (Array.isArray(value) && value.every((item: JsonValue) => item === null));
}

function identify(value: JsonValue | undefined): string | undefined {
  return value === undefined ? undefined : foldText(toCanonicalJson(value));
}
