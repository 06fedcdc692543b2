import type { FieldType } from "./types.ts";

/** Type of a parameter; `any` takes every type, `location` an object with `lat` and `lon`, `zone`, `separator` and the like only a literal. */
export type ParameterType =
  | FieldType
  | "any"
  | "location"
  | "pattern"
  | "text or pattern"
  | "zone"
  | "literal text"
  | "literal number";

export interface FunctionSignature {
  readonly parameters: readonly ParameterType[];
  /** The last parameter may be repeated. */
  readonly variadic?: boolean;
  /** How many of the last parameters may be left out. */
  readonly optional?: number;
  /** `same`: the type of the first argument. */
  readonly result: FieldType | "same";
  /** One line for completion, hover and the reference. */
  readonly summary: string;
}

/** Functions on values, as the language has them. A function of a missing value is missing; of several values, each in turn. */
export const functions = {
  length: { parameters: ["text"], result: "number", summary: "Number of characters (Unicode code points)." },
  lower: { parameters: ["text"], result: "text", summary: "In lower case." },
  upper: { parameters: ["text"], result: "text", summary: "In upper case." },
  trim: { parameters: ["text"], result: "text", summary: "Without white space at both ends." },
  basename: { parameters: ["text"], result: "text", summary: "What follows the last / or \\." },
  domain: {
    parameters: ["text"],
    result: "text",
    summary: "Registrable domain of a host, URL or e-mail address; of an address or localhost missing.",
  },
  entropy: { parameters: ["text"], result: "number", summary: "Shannon entropy, in bits per character." },
  hour: {
    parameters: ["time", "zone"],
    optional: 1,
    result: "number",
    summary: "Hour of the day, 0 to 23 (UTC, or in a zone).",
  },
  weekday: {
    parameters: ["time", "zone"],
    optional: 1,
    result: "text",
    summary: "Day of the week: monday, tuesday … (UTC, or in a zone).",
  },
  minute: {
    parameters: ["time", "zone"],
    optional: 1,
    result: "number",
    summary: "Minute of the hour, 0 to 59 (UTC, or in a zone).",
  },
  day: {
    parameters: ["time", "zone"],
    optional: 1,
    result: "number",
    summary: "Day of the month, 1 to 31 (UTC, or in a zone).",
  },
  week: {
    parameters: ["time", "zone"],
    optional: 1,
    result: "number",
    summary: "Week of the year by ISO 8601, 1 to 53 (UTC, or in a zone).",
  },
  month: {
    parameters: ["time", "zone"],
    optional: 1,
    result: "number",
    summary: "Month, 1 to 12 (UTC, or in a zone).",
  },
  year: {
    parameters: ["time", "zone"],
    optional: 1,
    result: "number",
    summary: "Year (UTC, or in a zone).",
  },
  distance: { parameters: ["location", "location"], result: "number", summary: "Great-circle distance in kilometres." },
  speed: {
    parameters: ["location", "location"],
    result: "number",
    summary: "Kilometres per hour needed between the events of two steps.",
  },
  either: {
    parameters: ["any"],
    variadic: true,
    result: "same",
    summary: "The first of its arguments that is present.",
  },
  capture: {
    parameters: ["text", "pattern"],
    result: "text",
    summary: "What the first group of a regular expression took.",
  },
  replace: {
    parameters: ["text", "text or pattern", "literal text"],
    result: "text",
    summary: "With every occurrence of a text or pattern replaced.",
  },
  join: {
    parameters: ["literal text", "any"],
    variadic: true,
    result: "text",
    summary: "Its arguments as one text, with a separator between them.",
  },
  part: {
    parameters: ["text", "literal text", "literal number"],
    result: "text",
    summary: "The n-th part of a text split at a separator, counted from 1.",
  },
  decode_base64: {
    parameters: ["text"],
    result: "text",
    summary: "The text that base64 stands for; missing where it is none.",
  },
  field_exists: {
    parameters: ["any"],
    result: "truth",
    summary: "Whether the event has the field at all, were it only with `null` or nothing in it; never missing.",
  },
  version: { parameters: ["text"], result: "version", summary: "A text read as a version number." },
} as const satisfies Readonly<Record<string, FunctionSignature>>;

export type FunctionName = keyof typeof functions;
