import type { Span } from "@tocsin/core";
import type { NamedSymbol, SymbolKind } from "../../symbols/named-symbol.ts";
import { isSameSymbol } from "../../symbols/named-symbol.ts";
import { referencesIn } from "../../symbols/references-in.ts";
import { findReferences, referenceAt } from "../../symbols/symbol-at.ts";
import type { RuleFile } from "../../workspace/rule-file.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";

/** A declaration that uses others or is used: a rule, a macro, a list and what else a module declares. */
export interface CallItem {
  readonly symbol: NamedSymbol;
  /** The whole declaration. */
  readonly whole: Span;
}

/** A declaration on the other end of a use, and the places where it is used: in the one that uses. */
export interface Call {
  readonly item: CallItem;
  readonly spans: readonly Span[];
}

const kinds: ReadonlySet<SymbolKind> = new Set(["rule", "macro", "list", "lookup", "derive", "source"]);

/** The declaration that the word at an offset names. */
export function findCallItem(snapshot: Snapshot, file: RuleFile, offset: number): CallItem | undefined {
  const symbol = referenceAt(file, offset, snapshot)?.symbol;
  return symbol && toItem(symbol, snapshot);
}

/** What a declaration uses: of a rule its source, macros, lists and lookups. */
export function outgoingCalls(snapshot: Snapshot, { symbol, whole }: CallItem): readonly Call[] {
  const file = snapshot.files.get(symbol.file);
  if (file === undefined) return [];
  const used = referencesIn(file, snapshot).filter(
    (reference) => !reference.isDeclaration && whole.start <= reference.span.start && reference.span.end <= whole.end,
  );
  const calls: { item: CallItem; spans: Span[] }[] = [];
  for (const { symbol: target, span } of used) {
    const known = calls.find(({ item }) => isSameSymbol(item.symbol, target));
    const item = known === undefined ? toItem(target, snapshot) : undefined;
    if (known !== undefined) known.spans.push(span);
    else if (item !== undefined) calls.push({ item, spans: [span] });
  }
  return calls;
}

/** The declarations that use one. */
export function incomingCalls(snapshot: Snapshot, { symbol }: CallItem): readonly Call[] {
  const calls = new Map<string, { item: CallItem; spans: Span[] }>();
  for (const { file, reference } of findReferences(symbol, snapshot)) {
    const around = reference.isDeclaration ? undefined : findDeclarationAround(file, reference.span);
    if (around === undefined) continue;
    const owner = referencesIn(file, snapshot).find(
      ({ isDeclaration, span }) => isDeclaration && span.start === around.name.start,
    );
    if (owner === undefined) continue;
    const key = `${file.file}\n${around.name.start}`;
    const known = calls.get(key) ?? { item: { symbol: owner.symbol, whole: around.whole }, spans: [] };
    known.spans.push(reference.span);
    calls.set(key, known);
  }
  return [...calls.values()];
}

function toItem(symbol: NamedSymbol, snapshot: Snapshot): CallItem | undefined {
  const file = snapshot.files.get(symbol.file);
  if (file === undefined || symbol.module === undefined || !kinds.has(symbol.kind)) return undefined;
  const around = findDeclarationAround(file, symbol.span);
  return around && { symbol, whole: around.whole };
}

function findDeclarationAround(
  { parsed }: RuleFile,
  { start, end }: Span,
): { readonly whole: Span; readonly name: Span } | undefined {
  const declaration = parsed.tree.declarations.find(({ span }) => span.start <= start && end <= span.end);
  if (declaration === undefined || declaration.kind === "exceptions") return undefined;
  return { whole: declaration.span, name: declaration.name.span };
}
