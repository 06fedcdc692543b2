import type { Schema, SchemaField } from "@tocsin/schema";

const mostValues = 20;

/** A field as a person wants to know it, in Markdown: its type, what it holds, and values of it. */
export function describeField(path: string, field: SchemaField, { name }: Pick<Schema, "name">): string {
  const { type, many, description, values = [], seen = [], example } = field;
  return [
    `\`${path}\` · ${many === true ? "several values of " : ""}${typeWords[type]} · ${name}`,
    ...(description === undefined ? [] : [toMarkdown(description)]),
    ...(values.length === 0 ? [] : [`Allowed: ${toValues(values)}`]),
    ...(seen.length === 0 ? [] : [`Seen in samples: ${toValues(seen)}`]),
    ...(example === undefined ? [] : [`For example: ${toCode(example)}`]),
  ].join("\n\n");
}

const typeWords: Readonly<Record<SchemaField["type"], string>> = {
  text: "text",
  number: "number",
  truth: "true or false",
  time: "time",
  address: "address",
  version: "version",
  object: "object",
  untyped: "no known type",
};

/** Values as code, in one line; of many the first. */
export function toValues(values: readonly string[]): string {
  const shown = values.slice(0, mostValues).map(toCode).join(", ");
  return values.length > mostValues ? `${shown} and ${values.length - mostValues} more` : shown;
}

/** A text as code in Markdown, whatever it holds. */
export function toCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${text.replaceAll(/[\n\r]+/g, " ")}${pad}${fence}`;
}

/** Lines of a text as a block of code in Markdown. */
export function toBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}tocsin\n${text}\n${fence}`;
}

/** Plain words in Markdown: nothing in them formats anything. */
export function toMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|]/g, "\\$&");
}
