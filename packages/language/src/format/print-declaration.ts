import type * as tree from "../tree/declarations.ts";
import { toLines, withComments, type Comments } from "./comments.ts";
import { group, hardLine, indent, line, type Doc } from "./doc.ts";
import { printBlock, printDerive, printExcept } from "./print-clause.ts";
import { printClauseCondition, printCondition } from "./print-condition.ts";
import { asWritten, printCommas, printDuration, printEntries, printField, printRows } from "./print-expression.ts";
import { printRule } from "./print-rule.ts";

type Printed = tree.ModuleDeclaration | tree.UseDeclaration | tree.Declaration;

/** The clauses of a source in their order. */
const sourceOrder: readonly tree.SourceClause["kind"][] = [
  ...(["typed-by", "timed-by", "ordered-by", "arriving-by", "late-by", "searchable", "where", "derive"] as const),
];

/** One declaration, without the comments around it. */
export function printDeclaration(declaration: Printed, comments: Comments): Doc {
  switch (declaration.kind) {
    case "module":
      return `module ${declaration.name.text}`;
    case "use":
      return ["use ", printCommas(declaration.names.map((name) => name.text)), ` from ${declaration.from.text}`];
    case "source":
      return printSource(declaration, comments);
    case "list-declaration":
      return printList(declaration, comments);
    case "lookup":
      return printLookup(declaration, comments);
    case "macro":
      return printMacro(declaration, comments);
    case "derive":
      return printDerive(declaration, comments);
    case "rule":
      return printRule(declaration, comments);
    case "exceptions": {
      const { rule, clauses, span } = declaration;
      return printBlock(`exceptions for ${rule.text}`, clauses, rule.span.end, span, comments, printExcept);
    }
  }
}

function printSource(source: tree.SourceDeclaration, comments: Comments): Doc {
  const { name, patterns, clauses } = source;
  const from = patterns.at(-1)?.span.end ?? name.span.end;
  const printed = comments.attach(clauses, from, (clause) => printSourceClause(clause, comments));
  const sorted = printed.toSorted((a, b) => sourceOrder.indexOf(a.item.kind) - sourceOrder.indexOf(b.item.kind));
  const is = patterns.length > 0 ? [" is ", printPatterns(patterns, comments)] : "";
  return [`source ${name.text}`, is, indent(sorted.map((clause) => [hardLine, withComments(clause)]))];
}

function printSourceClause(clause: tree.SourceClause, comments: Comments): Doc {
  switch (clause.kind) {
    case "typed-by": {
      const schemas = clause.schemas.map((schema) =>
        schema.kind === "name" ? schema.text : asWritten(schema, comments),
      );
      return ["typed by ", printCommas(schemas)];
    }
    case "timed-by":
    case "ordered-by":
    case "arriving-by":
      return `${clause.kind.replace("-", " ")} ${printField(clause.field)}`;
    case "late-by":
      return `late by ${printDuration(clause.duration, comments)}`;
    case "searchable":
      return ["searchable ", printCommas(clause.fields.map(printField))];
    case "where":
      return printClauseCondition("where", clause.condition, clause.span.start, comments);
    case "derive":
      return printDerive(clause, comments);
  }
}

function printPatterns(patterns: readonly Parameters<typeof asWritten>[0][], comments: Comments): Doc {
  return printCommas(patterns.map((pattern) => asWritten(pattern, comments)));
}

function printList(list: tree.ListDeclaration, comments: Comments): Doc {
  const { name, type, origin, span } = list;
  const head = `list ${name.text}${type ? ` of ${type.text}` : ""}`;
  if (origin.kind === "inline")
    return [`${head} `, printEntries(origin.entries, (type ?? name).span.end, span.end, comments)];
  if (origin.kind === "from-index") {
    const parts = [
      ...(origin.column ? [`column ${printField(origin.column)}`] : []),
      ...(origin.expires ? [`expires ${printField(origin.expires)}`] : []),
    ];
    return printFromIndex(head, origin, parts, comments);
  }
  const { path, column, expires } = origin;
  const parts = [
    ...(column ? [`column ${asWritten(column, comments)}`] : []),
    ...(expires ? [`expires ${asWritten(expires, comments)}`] : []),
  ];
  return printParts(`${head} from ${asWritten(path, comments)}`, parts);
}

function printLookup(lookup: tree.LookupDeclaration, comments: Comments): Doc {
  const { name, key, origin, span } = lookup;
  const head = `lookup ${name.text}`;
  const keyPart = key ? `key ${printField(key)}` : "";
  if (origin.kind === "inline")
    return [`${head} ${keyPart} `, printRows(origin.rows, (key ?? name).span.end, span.end, comments)];
  if (origin.kind === "from-index") return printFromIndex(head, origin, [keyPart], comments);
  return printParts(`${head} from ${asWritten(origin.path, comments)}`, [keyPart]);
}

function printFromIndex(
  head: string,
  origin: Extract<tree.LookupOrigin | tree.ListOrigin, { kind: "from-index" }>,
  first: readonly Doc[],
  comments: Comments,
): Doc {
  const { patterns, where, newest, refreshed } = origin;
  return printParts(
    [`${head} from index `, printPatterns(patterns, comments)],
    [
      ...first,
      ...(where ? [printClauseCondition("where", where, where.span.start, comments)] : []),
      ...(newest ? [`newest ${printDuration(newest, comments)}`] : []),
      ...(refreshed ? [`refreshed every ${printDuration(refreshed, comments)}`] : []),
    ],
  );
}

function printParts(head: Doc, parts: readonly Doc[]): Doc {
  return group(head, indent(parts.map((part) => [line, part])));
}

function printMacro({ name, parameters, condition }: tree.MacroDeclaration, comments: Comments): Doc {
  const given = parameters.length > 0 ? `(${parameters.map((parameter) => parameter.text).join(", ")})` : "";
  const from = parameters.at(-1)?.span.end ?? name.span.end;
  const leading = toLines(comments.take(from, condition.span.start));
  return [`macro ${name.text}${given} means`, indent(hardLine, group(leading, printCondition(condition, comments)))];
}
