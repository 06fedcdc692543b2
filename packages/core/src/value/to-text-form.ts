import type { JsonValue } from "../json/json-value.ts";
import { toNumberText } from "./parse-number.ts";

/** The text form of one scalar: a text as it is, the digits of a number, `true` or `false`. Undefined: no scalar. */
export function toTextForm(value: JsonValue): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? toNumberText(value) : undefined;
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  return undefined;
}
