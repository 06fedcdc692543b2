import type { JsonObject, JsonValue } from "@tocsin/core";
import { ecsNamesOf } from "./ecs-names.ts";

/** A flat event of Windows under the names of ECS, as rules that are imported for ECS look for them. For tests and benchmarks. */
export function toEcsEvent(event: JsonObject): JsonObject {
  const names = ecsNamesOf(toText(event["Channel"]), toText(event["EventID"]));
  const mapped: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(event)) {
    mapped[names[key] ?? (key.startsWith("@") ? key : `winlog.event_data.${key}`)] = value;
  }
  return mapped;
}

function toText(value: JsonValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
