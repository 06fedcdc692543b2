import type { Schema } from "@tocsin/schema";
import type { Report } from "../compile/report.ts";
import type { DeriveClause } from "../tree/clauses.ts";
import { type Declared, toPlace } from "./declared.ts";
import type { FileNames } from "./file-names.ts";
import type { ParsedFile } from "../parsed-file.ts";

/**
 * A bare word is looked up as list, macro or derived name before it is a field: one that is both would hide the field.
 * `schemas`: of the sources that the file sees.
 */
export function checkClashes(names: FileNames, schemas: readonly Schema[], report: Report): void {
  const bareWords = (["list-declaration", "macro", "derive"] as const).flatMap((kind): readonly Declared[] =>
    names.visible.ofKind(kind),
  );
  for (const declared of bareWords) {
    const word = declared.node.name.text;
    const schema = schemas.find((candidate) => isTopLevel(word, candidate));
    if (schema === undefined) continue;
    report.add("TOC2011", { name: word, schema: schema.name }, toPlaceOf(word, declared, names));
  }
}

/** The same for a name that a rule or a source derives. */
export function checkDerived(clause: DeriveClause, schema: Schema, file: ParsedFile, report: Report): void {
  if (!isTopLevel(clause.name.text, schema)) return;
  report.add("TOC2011", { name: clause.name.text, schema: schema.name }, toPlace(file, clause.name.span));
}

/** Where the file declares the name: itself, or by importing it. */
function toPlaceOf(word: string, declared: Declared, names: FileNames) {
  const imported = names.file.tree.uses.flatMap((use) => use.names).find((name) => name.text === word);
  if (declared.file === names.file || imported === undefined) return toPlace(declared.file, declared.node.name.span);
  return toPlace(names.file, imported.span);
}

const firstSegments = new WeakMap<Schema, ReadonlySet<string>>();

/** Whether a word is a field, or the first segment of one. */
function isTopLevel(word: string, schema: Schema): boolean {
  const known =
    firstSegments.get(schema) ?? new Set([...schema.fields.keys()].map((path) => path.split(".", 1)[0] ?? ""));
  firstSegments.set(schema, known);
  return known.has(word);
}
