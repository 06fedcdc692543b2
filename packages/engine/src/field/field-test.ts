import { isJsonObject, type JsonObject, type JsonValue } from "@tocsin/core";
import { hasDottedKey } from "./dotted-keys.ts";

/**
 * Compiles whether a document has a path at all, were it only with `null` or nothing in it. Objects, dotted keys and
 * arrays are alike, as for `createFieldReader`.
 */
export function createFieldTest(path: string): (document: JsonObject) => boolean {
  const segments = path.split(".");
  const has = (value: JsonValue, at: number): boolean => {
    if (at === segments.length) return true;
    if (Array.isArray(value)) return (value as readonly JsonValue[]).some((item) => has(item, at));
    if (!isJsonObject(value)) return false;
    for (let end = at + 1; end <= segments.length; end++) {
      const key = segments.slice(at, end).join(".");
      if (Object.hasOwn(value, key) && has(value[key]!, end)) return true;
    }
    const prefix = `${segments.slice(at).join(".")}.`;
    return hasDottedKey(value) && Object.keys(value).some((key) => key.startsWith(prefix));
  };
  return (document) => has(document, 0);
}
