import { isJsonObject, type JsonValue } from "@tocsin/core";

/** What stands at a path of dots through objects, under keys with dots in them too; the longest key first. */
export function atPath(value: JsonValue | undefined, path: string): JsonValue | undefined {
  if (!isJsonObject(value)) return undefined;
  if (Object.hasOwn(value, path)) return value[path];
  for (let dot = path.lastIndexOf("."); dot > 0; dot = path.lastIndexOf(".", dot - 1)) {
    const head = path.slice(0, dot);
    const found = Object.hasOwn(value, head) ? atPath(value[head], path.slice(dot + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
