import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import type { Schema, SchemaField } from "../schema.ts";
import type { JsonMember, JsonNode } from "./json-node.ts";
import { parseField } from "./parse-field.ts";
import { parseJsonNode } from "./parse-json-node.ts";
import { describeNode, unknownMember, type Report } from "./report.ts";

/** In UTF-16 units; a catalogue of all of ECS has a fiftieth of it. */
export const maximumSchemaLength = 16 * 1024 * 1024;
export const maximumSchemaFields = 100_000;

export interface ParsedSchema {
  /** Always there: a field that cannot be read is untyped, a file that cannot be read an open schema. So one fault in a
   * schema file causes no others in the rules that use it. */
  readonly schema: Schema;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a schema file, `{"fields": {path: {"type", "many"?, "description"?, "values"?, "seen"?, "example"?}}}`. Never throws.
 * `file` is its path as the user knows it; the schema is named after it.
 */
export function parseSchema(file: string, text: string): ParsedSchema {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, parameters, span, fix) => {
    const place = span && { file, ...span };
    const change = fix && place && { title: fix.title, edits: [{ place, newText: fix.newText }] };
    diagnostics.push(createDiagnostic(code, parameters, place, change));
  };
  const fields = parseFields(text, file, report);
  const schema: Schema = fields === undefined ? { name: file, fields: new Map(), open: true } : { name: file, fields };
  return { schema, diagnostics };
}

function parseFields(text: string, file: string, report: Report): Map<string, SchemaField> | undefined {
  if (text.length > maximumSchemaLength) {
    const limit = `${maximumSchemaLength / (1024 * 1024)} MiB`;
    report("TOC6103", { file, what: "its text", limit });
    return undefined;
  }
  const parsed = parseJsonNode(text);
  if (!parsed.ok) {
    report("TOC6100", { file, reason: parsed.reason }, parsed.span);
    return undefined;
  }
  const members = findFields(parsed.node, file, report);
  if (members === undefined) return undefined;
  if (members.length > maximumSchemaFields) {
    report("TOC6103", { file, what: "its number of fields", limit: String(maximumSchemaFields) });
    return undefined;
  }
  return toFields(members, report);
}

/** The members of `fields`; undefined and reported where there is no such object. */
function findFields(node: JsonNode, file: string, report: Report): readonly JsonMember[] | undefined {
  if (node.kind !== "object") {
    report("TOC6101", { what: file, expected: 'an object with "fields"', found: describeNode(node) }, node.span);
    return undefined;
  }
  for (const member of node.members) {
    if (member.key !== "fields" && member.key !== "$schema") unknownMember(member, file, ["fields"], report);
  }
  const fields = node.members.findLast((member) => member.key === "fields");
  if (fields === undefined) {
    const start = { start: node.span.start, end: node.span.start + 1 };
    report("TOC6101", { what: file, expected: 'an object with "fields"', found: "an object without" }, start);
    return undefined;
  }
  if (fields.value.kind === "object") return fields.value.members;
  const found = describeNode(fields.value);
  report("TOC6101", { what: "`fields`", expected: "an object of fields by their path", found }, fields.value.span);
  return undefined;
}

function toFields(members: readonly JsonMember[], report: Report): Map<string, SchemaField> {
  const fields = new Map<string, SchemaField>();
  for (const member of members) {
    if (fields.has(member.key)) report("TOC6105", { field: member.key }, member.keySpan);
    fields.set(member.key, parseField(member, report));
  }
  return fields;
}
