import type { JsonObject, JsonValue } from "@tocsin/core";

interface Branch extends Map<string, JsonValue | Branch> {}

/** Nested objects of dotted paths: `[["a.b", 1]]` becomes `{"a": {"b": 1}}`. Of two paths of which one lies in the other the first counts. */
export function toNestedObject(entries: Iterable<readonly [string, JsonValue]>): JsonObject {
  const root: Branch = new Map();
  for (const [path, value] of entries) put(root, path.split("."), value);
  return toObject(root);
}

function put(root: Branch, segments: readonly string[], value: JsonValue): void {
  let branch = root;
  for (const segment of segments.slice(0, -1)) {
    const next = branch.get(segment) ?? new Map<string, JsonValue | Branch>();
    if (!(next instanceof Map)) return;
    branch.set(segment, next);
    branch = next;
  }
  const last = segments.at(-1) ?? "";
  if (!branch.has(last)) branch.set(last, value);
}

/** `Object.fromEntries` makes own properties of all keys, `__proto__` as well. */
function toObject(branch: Branch): JsonObject {
  return Object.fromEntries([...branch].map(([key, value]) => [key, value instanceof Map ? toObject(value) : value]));
}
