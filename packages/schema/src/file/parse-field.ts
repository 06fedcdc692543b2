import type { FieldType } from "@tocsin/core";
import { editDistance } from "../edit-distance.ts";
import { fieldTypes, isFieldType } from "../field-types.ts";
import type { SchemaField } from "../schema.ts";
import type { JsonMember, JsonNode, JsonObjectNode } from "./json-node.ts";
import { describeNode, unknownMember, type Report } from "./report.ts";

const knownMembers = ["type", "many", "description", "values", "seen", "example"];

/** Names that other catalogues give the types. */
const otherNames: Readonly<Record<string, FieldType>> = {
  string: "text",
  keyword: "text",
  wildcard: "text",
  integer: "number",
  int: "number",
  long: "number",
  float: "number",
  double: "number",
  boolean: "truth",
  bool: "truth",
  date: "time",
  datetime: "time",
  timestamp: "time",
  ip: "address",
  nested: "object",
  flattened: "object",
};

/** One entry of `fields`; what cannot be read of it is reported and left out, a type then being `untyped`. */
export function parseField(entry: JsonMember, report: Report): SchemaField {
  const { key: path, value: node } = entry;
  if (node.kind !== "object") {
    const found = describeNode(node);
    report("TOC6101", { what: `The field \`${path}\``, expected: 'an object with "type"', found }, node.span);
    return { type: "untyped" };
  }
  for (const member of node.members) {
    if (!knownMembers.includes(member.key)) unknownMember(member, `the field \`${path}\``, knownMembers, report);
  }
  const many = readMany(path, node, report);
  const description = readText("description", path, node, report);
  const values = readTexts("values", path, node, report);
  const seen = readTexts("seen", path, node, report);
  const example = readText("example", path, node, report);
  return {
    type: readType(entry, node, report),
    ...(many && { many }),
    ...(description !== undefined && { description }),
    ...(values && { values }),
    ...(seen && { seen }),
    ...(example !== undefined && { example }),
  };
}

function readType(entry: JsonMember, node: JsonObjectNode, report: Report): FieldType {
  const type = memberOf(node, "type");
  if (type === undefined) {
    const found = 'an object without "type"';
    report("TOC6101", { what: `The field \`${entry.key}\``, expected: 'an object with "type"', found }, entry.keySpan);
    return "untyped";
  }
  if (type.kind !== "text") {
    wrongShape("type", entry.key, "one of the types, as text", type, report);
    return "untyped";
  }
  if (isFieldType(type.value)) return type.value;
  const near = nearType(type.value);
  const fix = near === undefined ? undefined : { title: `Change to ${near}`, newText: JSON.stringify(near) };
  const parameters = { field: entry.key, type: type.value };
  report("TOC6102", parameters, type.span, fix);
  return "untyped";
}

function nearType(word: string): FieldType | undefined {
  const lower = word.toLowerCase();
  if (Object.hasOwn(otherNames, lower)) return otherNames[lower];
  return fieldTypes.find((type) => editDistance(type, lower, 2) !== undefined);
}

function readMany(path: string, node: JsonObjectNode, report: Report): boolean {
  const many = memberOf(node, "many");
  if (many === undefined) return false;
  if (many.kind === "truth") return many.raw === "true";
  wrongShape("many", path, "true or false", many, report);
  return false;
}

function readText(name: string, path: string, node: JsonObjectNode, report: Report): string | undefined {
  const text = memberOf(node, name);
  if (text === undefined) return undefined;
  if (text.kind === "text") return text.value;
  wrongShape(name, path, "text", text, report);
  return undefined;
}

function readTexts(name: string, path: string, node: JsonObjectNode, report: Report): readonly string[] | undefined {
  const values = memberOf(node, name);
  if (values === undefined) return undefined;
  if (values.kind === "list") {
    const texts = values.items.filter((item) => item.kind === "text").map((item) => item.value);
    if (texts.length === values.items.length) return texts;
    const wrong = values.items.find((item) => item.kind !== "text") ?? values;
    wrongShape(name, path, "a list of texts", wrong, report);
    return undefined;
  }
  wrongShape(name, path, "a list of texts", values, report);
  return undefined;
}

function wrongShape(name: string, path: string, expected: string, node: JsonNode, report: Report): void {
  const what = `"${name}" of the field \`${path}\``;
  report("TOC6101", { what, expected, found: describeNode(node) }, node.span);
}

function memberOf(node: JsonObjectNode, name: string): JsonNode | undefined {
  return node.members.findLast((member) => member.key === name)?.value;
}
