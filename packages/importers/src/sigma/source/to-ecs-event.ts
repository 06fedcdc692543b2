import type { JsonObject, JsonValue } from "@tocsin/core";
import { ecsFields, ecsFieldsOf } from "./ecs-fields.ts";
import { routesOf } from "./windows-facts.ts";

/** A flat event of Windows under the names of ECS, as rules that are imported for ECS look for them. For tests and benchmarks. */
export function toEcsEvent(event: JsonObject): JsonObject {
  const names = namesOf(toText(event["Channel"]).toLowerCase(), toText(event["EventID"]));
  const mapped: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(event)) {
    mapped[names[key] ?? ecsFields[key] ?? (key.startsWith("@") ? key : `winlog.event_data.${key}`)] = value;
  }
  return mapped;
}

function toText(value: JsonValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const known = new Map<string, Readonly<Record<string, string>>>();

/** The names of fields that depend on what kind of event it is. */
function namesOf(channel: string, eventId: string): Readonly<Record<string, string>> {
  const key = `${channel}/${eventId}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const names: Record<string, string> = {};
  for (const [category, fields] of Object.entries(ecsFieldsOf)) {
    for (const route of routesOf(category) ?? []) {
      const isOfRoute =
        route.channels.some((name) => name.toLowerCase() === channel) && route.eventIds.includes(Number(eventId));
      if (!isOfRoute) continue;
      Object.assign(names, fields);
      // The log's own name for what Sigma calls otherwise.
      for (const [field, own] of Object.entries(route.fields ?? {})) names[own] = ecsFields[field] ?? own;
    }
  }
  known.set(key, names);
  return names;
}
