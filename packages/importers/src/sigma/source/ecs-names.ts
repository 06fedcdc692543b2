import { ecsFields, ecsFieldsOf } from "./ecs-fields.ts";
import { routesOf } from "./windows-facts.ts";

const known = new Map<string, Readonly<Record<string, string>>>();

/**
 * Where the Elastic Common Schema has the fields of an event of Windows, by the names that its log gives them. What
 * several fields are called depends on the kind of event, as its channel and event id tell.
 */
export function ecsNamesOf(channel: string, eventId: string): Readonly<Record<string, string>> {
  const key = `${channel.toLowerCase()}/${eventId}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const names: Record<string, string> = { ...ecsFields };
  for (const [category, fields] of Object.entries(ecsFieldsOf)) {
    for (const route of routesOf(category) ?? []) {
      const isOfRoute =
        route.channels.some((name) => name.toLowerCase() === channel.toLowerCase()) &&
        route.eventIds.includes(Number(eventId));
      if (!isOfRoute) continue;
      Object.assign(names, fields);
      // The log's own name for what Sigma calls otherwise.
      for (const [field, own] of Object.entries(route.fields ?? {})) names[own] = ecsFields[field] ?? own;
    }
  }
  if (known.size < mostKnown) known.set(key, names);
  return names;
}

/** There are a few hundred kinds of events; what an input makes up is looked up each time. */
const mostKnown = 2000;
