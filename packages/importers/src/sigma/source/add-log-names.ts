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
  const whole = document[path];
  if (whole !== undefined) return whole;
  const dot = path.indexOf(".");
  const inner = dot < 0 ? undefined : document[path.slice(0, dot)];
  return inner === undefined || !isJsonObject(inner) ? undefined : valueAt(inner, path.slice(dot + 1));
}
