import { findKeyword } from "@tocsin/language";

/** A field as a path of Tocsin: what is no plain word stands in backticks, and so does a word of the language that stands alone. */
export function toFieldPath(field: string): string {
  const segments = field.split(".");
  if (segments.includes("")) return toSegment(field);
  const [only] = segments;
  if (segments.length === 1 && only !== undefined && findKeyword(only) !== undefined) return `\`${only}\``;
  return segments.map(toSegment).join(".");
}

function toSegment(segment: string): string {
  return /^[A-Za-z_@][A-Za-z0-9_@]*$/.test(segment) ? segment : `\`${segment.replaceAll("`", "'")}\``;
}
