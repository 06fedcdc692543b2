import type { Location } from "../text/span.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { toOutline, type OutlineItem } from "./outline.ts";

export interface WorkspaceSymbol extends Location {
  readonly name: string;
  readonly kind: OutlineItem["kind"];
  readonly module: string;
}

const mostFound = 500;

/** What the files declare whose name or title has the letters of a query in this order; the best first, 500 at most. */
export function findSymbols(snapshot: Snapshot, query: string): readonly WorkspaceSymbol[] {
  const letters = query.toLowerCase().replaceAll(/\s+/g, "");
  const found: { readonly symbol: WorkspaceSymbol; readonly rank: number }[] = [];
  for (const file of snapshot.files.values()) {
    for (const { name, detail, kind, nameSpan } of toOutline(file)) {
      const rank = Math.min(rankOf(name, letters), rankOf(detail ?? "", letters) + 1);
      if (rank === Infinity) continue;
      const symbol = { name, kind, module: file.declared.module, file: file.file, span: nameSpan };
      found.push({ symbol, rank });
    }
  }
  found.sort((a, b) => a.rank - b.rank || (a.symbol.name < b.symbol.name ? -1 : a.symbol.name > b.symbol.name ? 1 : 0));
  return found.slice(0, mostFound).map(({ symbol }) => symbol);
}

/** 0: it is the query; 2: it begins so; 4: it holds it; 6: its letters stand in it one after another; Infinity: they do not. */
function rankOf(name: string, letters: string): number {
  const text = name.toLowerCase().replaceAll(/\s+/g, "");
  if (text === "" && letters !== "") return Infinity;
  if (text === letters) return 0;
  if (text.startsWith(letters)) return 2;
  if (text.includes(letters)) return 4;
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return Infinity;
  }
  return 6;
}
