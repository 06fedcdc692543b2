import type { JsonValue } from "../json/json-value.ts";

const number = /^-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const longestNumber = 4096;

/**
 * A number or a text that holds one by JSON's grammar, white space around it left aside. A whole number written in
 * digits that a double cannot hold becomes a `bigint`. Undefined: not a number, not a finite one, or longer than
 * 4,096 characters.
 */
export function parseNumber(value: JsonValue): number | bigint | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "bigint") return value;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  const parts = text.length > longestNumber ? null : number.exec(text);
  if (parts === null) return undefined;
  const nearest = Number(text);
  if (parts[1] === undefined && parts[2] === undefined && !Number.isSafeInteger(nearest)) return BigInt(text);
  return Number.isFinite(nearest) ? nearest : undefined;
}

/** Negative, zero or positive, exactly, also between a `number` and a `bigint`. Neither is NaN. */
export function compareNumbers(left: number | bigint, right: number | bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** One text for equal numbers, different texts for different ones. */
export function toNumberText(value: number | bigint): string {
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value))
    return String(BigInt(value));
  return value === 0 ? "0" : String(value);
}
