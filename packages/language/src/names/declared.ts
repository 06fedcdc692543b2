import type { Place, Span } from "@tocsin/core";
import type { ParsedFile } from "../parsed-file.ts";
import type { DeriveClause } from "../tree/clauses.ts";
import type {
  ListDeclaration,
  LookupDeclaration,
  MacroDeclaration,
  RuleDeclaration,
  SourceDeclaration,
} from "../tree/declarations.ts";

interface NodesByKind {
  readonly source: SourceDeclaration;
  readonly "list-declaration": ListDeclaration;
  readonly lookup: LookupDeclaration;
  readonly macro: MacroDeclaration;
  readonly derive: DeriveClause;
  readonly rule: RuleDeclaration;
}

export type DeclaredKind = keyof NodesByKind;

/** A declaration that gives a name. */
export type NamedDeclaration = NodesByKind[DeclaredKind];

/** A name, and where it is declared. */
export interface Declared<Kind extends DeclaredKind = DeclaredKind> {
  readonly node: NodesByKind[Kind];
  readonly module: string;
  readonly file: ParsedFile;
}

/** What the kinds are called in messages. */
export const kindWords: Readonly<Record<DeclaredKind, string>> = {
  source: "source",
  "list-declaration": "list",
  lookup: "lookup",
  macro: "macro",
  derive: "derived name",
  rule: "rule",
};

/** `module.name` */
export function fullName(declared: Declared): string {
  return `${declared.module}.${declared.node.name.text}`;
}

export function isKind<Kind extends DeclaredKind>(declared: Declared, kind: Kind): declared is Declared<Kind> {
  return declared.node.kind === kind;
}

export function toPlace(file: ParsedFile | string, span: Span): Place {
  return { file: typeof file === "string" ? file : file.file, start: span.start, end: span.end };
}
