import type { FieldType } from "@tocsin/core";

/** The types that a schema file can give a field. */
export const fieldTypes: readonly FieldType[] = [
  "text",
  "number",
  "truth",
  "time",
  "address",
  "version",
  "object",
  "untyped",
];

export function isFieldType(word: unknown): word is FieldType {
  return fieldTypes.some((type) => type === word);
}
