import type { ComparisonType, FieldType } from "@tocsin/core";

/** A type as the object of a sentence: `… and EventID is a number`. */
export const typeWords: Readonly<Record<FieldType, string>> = {
  text: "a text",
  number: "a number",
  truth: "true or false",
  time: "a time",
  address: "an address",
  version: "a version",
  object: "an object",
  untyped: "of no known type",
};

/** The types that values are compared as. */
export const comparisonTypes: readonly ComparisonType[] = ["text", "number", "truth", "time", "address", "version"];

export function isComparisonType(type: string): type is ComparisonType {
  return comparisonTypes.some((known) => known === type);
}
