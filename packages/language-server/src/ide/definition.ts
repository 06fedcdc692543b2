import { referenceAt } from "../symbols/symbol-at.ts";
import type { Location } from "../text/span.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** A place that a word leads to. */
export interface Definition extends Location {
  /** Of the word that leads there. */
  readonly from: Location["span"];
}

/** Where what stands at an offset is declared; of a module, every file of it that names it. */
export function findDefinitions(snapshot: Snapshot, file: RuleFile, offset: number): readonly Definition[] {
  const found = referenceAt(file, offset, snapshot);
  if (found === undefined) return [];
  const { symbol, span: from } = found;
  if (symbol.kind !== "module") return [{ file: symbol.file, span: symbol.span, from }];
  const files = snapshot.linked.modules.get(symbol.name)?.files ?? [];
  return files.flatMap(({ file: path, tree }) =>
    tree.module === undefined ? [] : [{ file: path, span: tree.module.name.span, from }],
  );
}
