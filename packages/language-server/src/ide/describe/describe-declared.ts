import { type Declared, isKind, type Linked, kindWords } from "@tocsin/language";
import { toBlock, toMarkdown, toValues } from "./describe-field.ts";

const longestText = 1200;

/** What a name was given to, in Markdown: what it is, what its author says of it, and what it holds. */
export function describeDeclared(declared: Declared, linked: Linked): string {
  const { node, module } = declared;
  const documentation = "documentation" in node ? node.documentation : undefined;
  return [
    `\`${node.name.text}\` · ${kindWords[node.kind]} of ${toMarkdown(module)}`,
    ...(documentation === undefined ? [] : [toMarkdown(documentation)]),
    ...describeContent(declared, linked),
  ].join("\n\n");
}

function describeContent(declared: Declared, linked: Linked): readonly string[] {
  if (isKind(declared, "list-declaration")) return describeList(declared, linked);
  if (isKind(declared, "lookup")) return describeLookup(declared, linked);
  if (isKind(declared, "source")) return describeSource(declared, linked);
  if (isKind(declared, "rule")) return describeRule(declared);
  return [toBlock(writtenText(declared))];
}

function describeList(declared: Declared<"list-declaration">, linked: Linked): readonly string[] {
  const list = linked.declarations.list(declared)?.list;
  if (list === undefined) return ["It has an error, so what it holds is not known."];
  if (list.origin !== undefined)
    return [`From the index ${toValues(list.origin.patterns)}, column ${toValues([list.origin.column])}`];
  const values = list.entries.map(({ value }) => String(value.value));
  return [
    `${toNumber(values.length, "value")} of type ${list.type}${values.length === 0 ? "" : `: ${toValues(values)}`}`,
  ];
}

function describeLookup(declared: Declared<"lookup">, linked: Linked): readonly string[] {
  const found = linked.declarations.lookup(declared);
  if (found === undefined) return ["It has an error, so what it holds is not known."];
  const { lookup, columns } = found;
  const rows =
    lookup.origin === undefined
      ? toNumber(lookup.rows.length, "row")
      : `From the index ${toValues(lookup.origin.patterns)}`;
  return [
    `${rows}, by ${toValues([lookup.key])}`,
    ...(columns === null ? [] : [`Columns: ${toValues([...columns.keys()])}`]),
  ];
}

function describeSource(declared: Declared<"source">, linked: Linked): readonly string[] {
  const context = linked.declarations.source(declared);
  const schema =
    context === undefined
      ? []
      : [`${toNumber(context.schema.fields.size, "field")} of ${toMarkdown(context.schema.name)}`];
  return [...schema, toBlock(writtenText(declared))];
}

function describeRule({ node }: Declared<"rule">): readonly string[] {
  const descriptions = node.clauses.flatMap((clause) => (clause.kind === "description" ? clause.value.value : []));
  const tests = node.clauses.filter(({ kind }) => kind === "test").length;
  const title = node.title === undefined ? [] : [`**${toMarkdown(node.title.value)}**`];
  return [...title, ...descriptions.map(toMarkdown), toNumber(tests, "test")];
}

/** `1 value`, `2 values` */
export function toNumber(count: number, word: string): string {
  return `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
}

function writtenText({ node, file }: Declared): string {
  const text = file.text.slice(node.span.start, node.span.end);
  return text.length > longestText ? `${text.slice(0, longestText)} …` : text;
}
