import { expect, test } from "vitest";
import { parseMapping, parsePlaceholderValues } from "./read-settings.ts";

test.each([
  ["- a\n", "it is not a map"],
  ["A: []\n", "`A` has no values"],
  ["A: [\n", "is not YAML"],
  ["A: [a, {b: c}]\n", "`A` lists what is no text"],
])("values %j are named as wrong", (text, words) => {
  const read = parsePlaceholderValues("v.yaml", text);
  expect("problems" in read && read.problems[0]?.message).toContain(words);
});

test.each([
  ["field: {A: b}\n", "`field` is none of fields, index and sources"],
  ["fields: [A]\n", "`fields` is not a map"],
  ["fields: {A: [b, c]}\n", "the field `A` is not given one name"],
  ["sources: {product: a}\n", "`sources` is not a list"],
  ["sources: [{prodct: a, where: b is 1}]\n", "`prodct` is none of product"],
  ["sources: [{product: a, where: b is 1, fields: {A:}}]\n", "the field `A` is not given one name"],
  ["sources: [{product: a}]\n", "a source needs `where`"],
  ["sources: [{product: a, where: b is}]\n", "the condition `where` of a source is wrong"],
])("the mapping %j is named as wrong", (text, words) => {
  const read = parseMapping("m.yaml", text);
  expect("problems" in read && read.problems[0]?.message).toContain(words);
});
