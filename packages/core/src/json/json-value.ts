/**
 * A parsed JSON value. Whole numbers beyond 2⁵³ are `bigint`, so that they keep their digits.
 * Values are immutable once parsed.
 */
export type JsonValue = null | boolean | number | bigint | string | readonly JsonValue[] | JsonObject;

/** A JSON object. Keys are own properties only: `__proto__` is an ordinary key. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
