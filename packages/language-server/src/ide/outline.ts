import type { Span } from "@tocsin/core";
import type { Declaration, RuleClause, RuleDeclaration } from "@tocsin/language";
import type { SymbolKind } from "../symbols/named-symbol.ts";
import type { RuleFile } from "../workspace/rule-file.ts";

/** One entry of a file's outline. */
export interface OutlineItem {
  readonly name: string;
  /** Words for people beside the name: a rule's title. */
  readonly detail?: string;
  readonly kind: SymbolKind | "test" | "exceptions";
  readonly span: Span;
  /** Of its name; inside `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** What a file declares, in the order of the text. What has no name yet is left out. */
export function toOutline({ parsed: { tree } }: RuleFile): readonly OutlineItem[] {
  return tree.declarations.flatMap((node) => toItem(node)).filter(({ name }) => name !== "");
}

const kinds = {
  source: "source",
  "list-declaration": "list",
  lookup: "lookup",
  macro: "macro",
  derive: "derive",
  rule: "rule",
  exceptions: "exceptions",
} as const;

function toItem(node: Declaration): OutlineItem {
  const named = node.kind === "exceptions" ? node.rule : node.name;
  const base = { name: named.text, kind: kinds[node.kind], span: node.span, nameSpan: named.span };
  const children = node.kind === "rule" ? toParts(node) : [];
  return { ...base, ...(node.kind === "rule" && node.title && { detail: node.title.value }), children };
}

function toParts({ clauses }: RuleDeclaration): readonly OutlineItem[] {
  return clauses.flatMap(toClauseItems).filter(({ name }) => name !== "");
}

function toClauseItems(clause: RuleClause): readonly OutlineItem[] {
  if (clause.kind === "test") {
    const { name, span } = clause;
    return [{ name: name.value, kind: "test", span, nameSpan: name.span, children: [] }];
  }
  if (clause.kind === "derive") {
    const { name, span } = clause;
    return [{ name: name.text, kind: "derive", span, nameSpan: name.span, children: [] }];
  }
  if (clause.kind !== "when" || !("steps" in clause.trigger)) return [];
  return clause.trigger.steps.flatMap(({ name, span }) =>
    name === undefined ? [] : [{ name: name.text, kind: "step" as const, span, nameSpan: name.span, children: [] }],
  );
}
