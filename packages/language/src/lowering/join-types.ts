import type { ComparisonType, FieldType } from "@tocsin/core";
import type { OperatorForm } from "./operator-form.ts";

/**
 * What two values are read as to be compared; undefined where they never compare.
 * An untyped side takes the other's type; two untyped sides compare as text, in order as numbers. Text against an
 * address is read as an address.
 */
export function joinTypes(left: FieldType, right: FieldType, form: OperatorForm): ComparisonType | undefined {
  const joined = joinKnown(left, right, form);
  if (joined === "object" || joined === "untyped") return undefined;
  if (form === "text" || form === "pattern") return joined === "text" ? joined : undefined;
  if (form === "order") return joined === "text" || joined === "truth" ? undefined : joined;
  return joined;
}

function joinKnown(left: FieldType, right: FieldType, form: OperatorForm): FieldType | undefined {
  if (left === "untyped" && right === "untyped") return form === "order" ? "number" : "text";
  if (left === "untyped") return right;
  if (right === "untyped" || left === right) return left;
  const both = [left, right];
  return both.includes("text") && both.includes("address") ? "address" : undefined;
}

/** The one type of several fields that are compared together; undefined where they differ. */
export function commonType(types: readonly FieldType[]): FieldType | undefined {
  const known = [...new Set(types.filter((type) => type !== "untyped"))];
  return known.length > 1 ? undefined : (known[0] ?? "untyped");
}
