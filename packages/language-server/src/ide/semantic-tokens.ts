import type { Span } from "@tocsin/core";
import { toLexemes, type Call, type FieldPath, type LexemeKind, type Name, type Node } from "@tocsin/language";
import type { SymbolKind } from "../symbols/named-symbol.ts";
import { childrenOf } from "../symbols/children-of.ts";
import { referencesIn } from "../symbols/references-in.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** What a word is, by its meaning; `field` is one of an event, `constant` one of the few words that a place takes. */
export type TokenKind = SymbolKind | "field" | "function" | "constant" | Exclude<LexemeKind, "word" | "mark">;

export interface SemanticToken {
  /** On one line. */
  readonly span: Span;
  readonly kind: TokenKind;
  readonly isDeclaration: boolean;
}

/** What the words of a file are, in the order of the text; no two overlap. */
export function toSemanticTokens(file: RuleFile, snapshot: Snapshot): readonly SemanticToken[] {
  const meanings = new Map<number, { readonly kind: TokenKind; readonly isDeclaration: boolean }>();
  addMeanings(file.parsed.tree, (start, kind) => meanings.set(start, { kind, isDeclaration: false }));
  for (const { span, symbol, isDeclaration } of referencesIn(file, snapshot)) {
    // Of a module the first part stands for the whole, for its parts are words of their own.
    const starts = symbol.kind === "module" ? partsOf(span, file.text) : [span.start];
    for (const start of starts) meanings.set(start, { kind: symbol.kind, isDeclaration });
  }
  return toLexemes(file.text).flatMap(({ span, kind }): SemanticToken[] => {
    const isWord = kind === "word" || kind === "keyword" || kind === "operator" || kind === "value";
    const meaning = isWord ? meanings.get(span.start) : undefined;
    if (meaning !== undefined) return [{ span, ...meaning }];
    if (kind === "mark" || kind === "word" || span.start === span.end) return [];
    return [{ span, kind, isDeclaration: false }];
  });
}

function partsOf({ start, end }: Span, text: string): readonly number[] {
  return [...text.slice(start, end).matchAll(/\w+/g)].map(({ index }) => start + index);
}

/** What the tree alone says: fields, functions, and words that stand for one of a few. */
function addMeanings(node: Node, add: (start: number, kind: TokenKind) => void): void {
  if (node.kind === "field") for (const { span } of (node as FieldPath).segments) add(span.start, "field");
  if (node.kind === "call") {
    const { name, column } = node as Call;
    add(name.span.start, "function");
    for (const { span } of column) add(span.start, "field");
  }
  const { value, type, techniques } = node as unknown as Readonly<Record<string, unknown>>;
  if (node.kind === "status" || node.kind === "severity") add((value as Name).span.start, "constant");
  if (node.kind === "list-declaration" && type !== undefined) add((type as Name).span.start, "constant");
  if (node.kind === "mitre") for (const { span } of techniques as readonly Name[]) add(span.start, "technique");
  for (const child of childrenOf(node)) addMeanings(child, add);
}
