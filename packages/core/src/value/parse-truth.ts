import type { JsonValue } from "../json/json-value.ts";

/** A truth value, or the texts `true` and `false` in any case. Undefined: neither. */
export function parseTruth(value: JsonValue): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string" || value.length > 5) return undefined;
  const text = value.toLowerCase();
  return text === "true" ? true : text === "false" ? false : undefined;
}
