import { touches } from "../text/span.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { isSameSymbol, type NamedSymbol, type Reference } from "./named-symbol.ts";
import { referencesIn } from "./references-in.ts";

/** What the word at an offset, or right before it, stands for. */
export function referenceAt(file: RuleFile, offset: number, snapshot: Snapshot): Reference | undefined {
  const found = referencesIn(file, snapshot).filter(({ span }) => touches(span, offset));
  return found.find(({ span }) => offset < span.end) ?? found[0];
}

/** Every place of a workspace that names a symbol, its declarations included: by file in the order of paths, then in the order of the text. */
export function* findReferences(
  symbol: NamedSymbol,
  snapshot: Snapshot,
): Generator<{ readonly file: RuleFile; readonly reference: Reference }> {
  for (const file of filesThatMayName(symbol, snapshot)) {
    for (const reference of referencesIn(file, snapshot)) {
      if (isSameSymbol(reference.symbol, symbol)) yield { file, reference };
    }
  }
}

function filesThatMayName(symbol: NamedSymbol, { files }: Snapshot): readonly RuleFile[] {
  const { module, kind, name } = symbol;
  if (module === undefined) return [...files.values()].filter(({ file }) => file === symbol.file);
  const may = [...files.values()].filter(({ parsed, declared, text, words }) => {
    const uses = parsed.tree.uses.some(({ from }) => from.text === module);
    const excepts = [...declared.exceptions.keys()].some((rule) => rule.startsWith(`${module}.`));
    if (kind === "module") return declared.module === module || uses || excepts;
    if (kind === "rule" && text.includes(`${module}.${name}`)) return true;
    return (declared.module === module || uses) && words.has(name);
  });
  return may.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
