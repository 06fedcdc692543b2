import {
  foldText,
  parseAddress,
  parseNumber,
  parseTime,
  parseTruth,
  parseVersion,
  toAddressText,
  toCanonicalJson,
  toNumberText,
  toTextForm,
  toTimeText,
  toVersionKey,
  type Address,
  type FieldType,
  type JsonValue,
  type Version,
} from "@tocsin/core";

/**
 * A value read as its type: text is a string, a number a number or bigint, truth a boolean, a time milliseconds since
 * 1970, an address and a version their parts; an object and what is untyped stay JSON.
 */
export type Value = JsonValue | Address | Version;

/** Reads one JSON value (never null or an array) as a type. Undefined: it cannot be read so. */
export function readValue(type: FieldType, raw: JsonValue): Value | undefined {
  switch (type) {
    case "text":
      return toTextForm(raw);
    case "number":
      return parseNumber(raw);
    case "truth":
      return parseTruth(raw);
    case "time":
      return parseTime(raw);
    case "address":
      return typeof raw === "string" ? parseAddress(raw) : undefined;
    case "version":
      return readVersion(raw);
    case "object":
    case "untyped":
      return raw;
  }
}

function readVersion(raw: JsonValue): Version | undefined {
  const text = toTextForm(raw);
  return text === undefined ? undefined : parseVersion(text);
}

/** The value as JSON, as an alert shows it; `readValue` of the same type gives the value back. */
export function showValue(type: FieldType, value: Value): JsonValue {
  switch (type) {
    case "time":
      return toTimeText(value as number);
    case "address":
      return toAddressText(value as Address);
    case "version":
      return (value as Version).text;
    default:
      return value as JsonValue;
  }
}

/** One text for values that are the same, different texts for different ones; text without regard to case unless `exactly`. */
export function identifyValue(type: FieldType, value: Value, exactly = false): string {
  switch (type) {
    case "text":
      return exactly ? (value as string) : foldText(value as string);
    case "number":
      return toNumberText(value as number | bigint);
    case "version":
      return toVersionKey(value as Version);
    case "time":
    case "truth":
    case "address":
    case "object":
    case "untyped":
      return identifyJson(showValue(type, value), exactly);
  }
}

function identifyJson(value: JsonValue, exactly: boolean): string {
  const text = toTextForm(value) ?? toCanonicalJson(value);
  return exactly ? text : foldText(text);
}

/** Reads a value of one type as another. Undefined: it cannot be read so. */
export function convertValue(from: FieldType, value: Value, to: FieldType): Value | undefined {
  return from === to ? value : readValue(to, showValue(from, value));
}
