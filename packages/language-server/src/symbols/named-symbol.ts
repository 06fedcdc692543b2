import type { Span } from "@tocsin/core";
import type { DeclaredKind } from "@tocsin/language";

/**
 * What a name can stand for. Of a module: source, list, lookup, macro, derive, rule. Of a rule: derive, step, measure (a line of a
 * summary), alias (what an alert includes `as`). Of a macro: parameter. Of a source: derive.
 */
export type SymbolKind =
  | "module"
  | "source"
  | "list"
  | "lookup"
  | "macro"
  | "derive"
  | "rule"
  | "step"
  | "measure"
  | "alias"
  | "parameter";

/** Something that has a name, and the place where it is given. */
export interface NamedSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  /** Of the declaration; of a module the first file of it, which need not say its name. */
  readonly file: string;
  /** Of the name, where it is declared. */
  readonly span: Span;
  /** Absent: the name counts only inside the file. */
  readonly module?: string;
}

/** A place that names a symbol. */
export interface Reference {
  readonly span: Span;
  readonly symbol: NamedSymbol;
  readonly isDeclaration: boolean;
}

export const symbolKinds: Readonly<Record<DeclaredKind, SymbolKind>> = {
  source: "source",
  "list-declaration": "list",
  lookup: "lookup",
  macro: "macro",
  derive: "derive",
  rule: "rule",
};

export function isSameSymbol(one: NamedSymbol, other: NamedSymbol): boolean {
  if (one.kind !== other.kind || one.name !== other.name || one.module !== other.module) return false;
  return one.module !== undefined || (one.file === other.file && one.span.start === other.span.start);
}
