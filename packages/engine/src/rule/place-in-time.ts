import { parseNumber, toTextForm, type JsonObject, type JsonValue } from "@tocsin/core";
import { createFieldReader } from "../field/field-reader.ts";

/** The place of events that lack what orders them: before all others. */
export const withoutPlace = "0";
/** Of a longer text the beginning sorts. */
const longestText = 256;

/**
 * Compiles `ordered by` to a text that sorts the events of one time: those without the value, then whole numbers
 * (also as texts, of any size) by their values, then everything else by its text form. Without it all are alike.
 */
export function compilePlace(path: string | undefined): (document: JsonObject) => string {
  if (path === undefined) return () => "";
  const read = createFieldReader(path);
  return (document) => toPlace(read(document)[0]);
}

function toPlace(value: JsonValue | undefined): string {
  if (value === undefined) return withoutPlace;
  const number = parseNumber(value);
  const text = toTextForm(value) ?? "";
  const isWhole = typeof number === "bigint" || (typeof number === "number" && Number.isInteger(number));
  return isWhole && text.length <= longestText
    ? toSortedDigits(BigInt(number))
    : `3${JSON.stringify(text.slice(0, longestText))}`;
}

/** Digits that sort as text like the numbers they stand for: by sign, then by length, then by digit. */
function toSortedDigits(number: bigint): string {
  if (number >= 0n) return `2${withLength(String(number))}`;
  return `1${withLength(String(-number)).replace(/\d/g, (digit) => String(9 - Number(digit)))}`;
}

function withLength(digits: string): string {
  return String(digits.length).padStart(4, "0") + digits;
}
