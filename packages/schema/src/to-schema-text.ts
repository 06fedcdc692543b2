import type { Schema, SchemaField } from "./schema.ts";

/**
 * The text of a schema file, as `parseSchema` reads it: a line per field, sorted by path in UTF-16 units, so that the
 * same fields always give the same text.
 */
export function toSchemaText(schema: Schema): string {
  const paths = [...schema.fields.keys()].toSorted();
  if (paths.length === 0) return '{\n  "fields": {}\n}\n';
  const lines = paths.map((path) => `    ${JSON.stringify(path)}: ${toEntry(schema.fields.get(path)!)}`);
  return `{\n  "fields": {\n${lines.join(",\n")}\n  }\n}\n`;
}

function toEntry(field: SchemaField): string {
  const members: [string, string][] = [["type", JSON.stringify(field.type)]];
  if (field.many === true) members.push(["many", "true"]);
  if (field.description !== undefined) members.push(["description", JSON.stringify(field.description)]);
  for (const name of ["values", "seen"] as const) {
    const texts = field[name];
    if (texts !== undefined) members.push([name, `[${texts.map((text) => JSON.stringify(text)).join(", ")}]`]);
  }
  if (field.example !== undefined) members.push(["example", JSON.stringify(field.example)]);
  return `{ ${members.map(([name, value]) => `"${name}": ${value}`).join(", ")} }`;
}
