import { isJsonObject, type JsonObject, type JsonValue } from "@tocsin/core";
import { ecsNamesOf } from "./ecs-names.ts";

/**
 * An event of Windows that a shipper moved to the names of ECS, with those of its log beside them, as rules of Sigma say
 * them. `Channel` and `EventID` must be there. What it has under such a name already stays.
 */
export function addLogNames(document: JsonObject): JsonObject {
  const added: Record<string, JsonValue> = { ...document };
  const names = ecsNamesOf(toText(document["Channel"]), toText(document["EventID"]));
  for (const [name, path] of Object.entries(names)) {
    if (Object.hasOwn(document, name)) continue;
    const value = valueAt(document, path);
    if (value !== undefined && value !== null) added[name] = value;
  }
  return added;
}

function toText(value: JsonValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Of a path whose objects may be nested, or written with dots from some place on. */
function valueAt(document: JsonObject, path: string): JsonValue | undefined {
  if (Object.hasOwn(document, path)) return document[path];
  for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
    const inner = document[path.slice(0, dot)];
    if (inner === undefined || !isJsonObject(inner)) continue;
    const found = valueAt(inner, path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
