import type { Span } from "@tocsin/core";
import type { Node } from "@tocsin/language";
import { childrenOf } from "../symbols/children-of.ts";
import type { RuleFile } from "../workspace/rule-file.ts";

export interface Fold {
  readonly span: Span;
  readonly kind: "region" | "comment" | "imports";
}

const foldable: ReadonlySet<string> = new Set([
  ...["rule", "source", "list-declaration", "lookup", "macro", "exceptions"],
  ...["when", "alert", "test", "except", "sequence", "together", "summary", "list", "body", "references"],
]);

/** What can be folded away: declarations and clauses of several lines, comments that follow one another, and imports. */
export function findFolds(file: RuleFile): readonly Fold[] {
  const { tree, comments } = file.parsed;
  const lineOf = (offset: number) => file.lines.positionAt(offset, "utf-16").line;
  const folds: Fold[] = [];
  const add = (span: Span, kind: Fold["kind"]) => {
    if (lineOf(span.start) < lineOf(span.end)) folds.push({ span, kind });
  };
  const visit = (node: Node): void => {
    if (foldable.has(node.kind)) add(node.span, "region");
    for (const child of childrenOf(node)) visit(child);
  };
  const [first, last] = [tree.uses[0], tree.uses.at(-1)];
  if (first !== undefined && last !== undefined) add({ start: first.span.start, end: last.span.end }, "imports");
  for (const declaration of tree.declarations) visit(declaration);
  const own = comments.filter(({ trailing }) => !trailing);
  for (let from = 0; from < own.length;) {
    let to = from;
    while (own[to + 1] !== undefined && lineOf(own[to + 1]!.span.start) === lineOf(own[to]!.span.start) + 1) to++;
    add({ start: own[from]!.span.start, end: own[to]!.span.end }, "comment");
    from = to + 1;
  }
  return folds.toSorted((a, b) => a.span.start - b.span.start);
}
