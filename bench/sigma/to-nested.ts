import type { JsonObject, JsonValue } from "@tocsin/core";

/** An event whose keys hold dots, with objects in their place as Beats write them. A name that is taken keeps its dots. */
export function toNested(event: JsonObject): JsonObject {
  const root: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(event)) {
    const names = key.split(".");
    const last = names.pop() ?? key;
    let into: Record<string, JsonValue> | undefined = root;
    for (const name of names) into = into && childOf(into, name);
    if (into === undefined || Object.hasOwn(into, last)) root[key] = value;
    else into[last] = value;
  }
  return root;
}

function childOf(parent: Record<string, JsonValue>, name: string): Record<string, JsonValue> | undefined {
  if (!Object.hasOwn(parent, name)) return (parent[name] = {});
  const child = parent[name];
  const isObject = typeof child === "object" && child !== null && !Array.isArray(child);
  return isObject ? (child as Record<string, JsonValue>) : undefined;
}
