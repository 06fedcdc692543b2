import { findReferences, referenceAt } from "../symbols/symbol-at.ts";
import type { Location } from "../text/span.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { isSameSymbol } from "../symbols/named-symbol.ts";
import { referencesIn } from "../symbols/references-in.ts";

/** Every place of the workspace that names what stands at an offset. */
export function listReferences(
  snapshot: Snapshot,
  file: RuleFile,
  offset: number,
  { declarations }: { readonly declarations: boolean },
): readonly Location[] {
  const found = referenceAt(file, offset, snapshot);
  if (found === undefined) return [];
  const all = [...findReferences(found.symbol, snapshot)];
  return all
    .filter(({ reference }) => declarations || !reference.isDeclaration)
    .map((one) => ({ file: one.file.file, span: one.reference.span }));
}

export interface Highlight {
  readonly span: Location["span"];
  readonly isDeclaration: boolean;
}

/** The places of the file itself that name what stands at an offset. */
export function listHighlights(snapshot: Snapshot, file: RuleFile, offset: number): readonly Highlight[] {
  const found = referenceAt(file, offset, snapshot);
  if (found === undefined) return [];
  return referencesIn(file, snapshot).filter(({ symbol }) => isSameSymbol(symbol, found.symbol));
}
