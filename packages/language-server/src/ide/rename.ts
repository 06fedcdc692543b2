import { findKeyword, isReservedName } from "@tocsin/language";
import type { NamedSymbol } from "../symbols/named-symbol.ts";
import { bareWordsIn } from "../symbols/bare-words-in.ts";
import { findReferences, referenceAt } from "../symbols/symbol-at.ts";
import type { Location } from "../text/span.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

export interface Renaming {
  readonly newName: string;
  /** What is to be replaced by it, in all files. */
  readonly places: readonly Location[];
}

/** The name at an offset that can be given another one. */
export function findRenameable(snapshot: Snapshot, file: RuleFile, offset: number): Location["span"] | undefined {
  return referenceAt(file, offset, snapshot)?.span;
}

/**
 * Gives what stands at an offset another name, wherever it is named. Refused, with a sentence that says why, where the new name is none, or
 * already means something in a place that would see it.
 */
export function toRenaming(
  snapshot: Snapshot,
  file: RuleFile,
  offset: number,
  newName: string,
): Renaming | { readonly refused: string } {
  const found = referenceAt(file, offset, snapshot);
  if (found === undefined) return { refused: "There is nothing here that has a name of yours." };
  const { symbol } = found;
  const fault = symbol.kind === "module" ? findModuleFault(newName, snapshot) : findNameFault(newName);
  if (fault !== undefined) return { refused: fault };
  const references = [...findReferences(symbol, snapshot)];
  const files = new Set([...references.map((one) => one.file), ...filesOfModule(symbol, snapshot)]);
  const taken =
    newName === symbol.name || symbol.kind === "module" ? undefined : findTaken(newName, symbol, files, snapshot);
  if (taken !== undefined)
    return { refused: `\`${newName}\` already means something in ${taken}. Choose another name.` };
  return { newName, places: references.map((one) => ({ file: one.file.file, span: one.reference.span })) };
}

function findNameFault(name: string): string | undefined {
  if (!/^[a-z_][a-z0-9_]*$/.test(name))
    return `\`${name}\` is no name: names are made of small letters, digits and _, and do not begin with a digit.`;
  return isReservedName(name) ? `\`${name}\` is a word of the language, and cannot be a name.` : undefined;
}

function findModuleFault(name: string, { linked }: Snapshot): string | undefined {
  const fault = name
    .split(".")
    .map(findNameFault)
    .find((one) => one !== undefined);
  if (fault !== undefined && findKeyword(name) === undefined) return fault;
  return linked.modules.has(name) ? `There already is a module \`${name}\`.` : fault;
}

/** The files that see a name of a module without naming it. */
function filesOfModule({ module }: NamedSymbol, { files }: Snapshot): readonly RuleFile[] {
  return module === undefined ? [] : [...files.values()].filter(({ declared }) => declared.module === module);
}

/** The first file in which the new name is taken. A name inside one rule counts in the whole file: better one name too few than two that are mixed up. */
function findTaken(
  newName: string,
  symbol: NamedSymbol,
  files: Iterable<RuleFile>,
  snapshot: Snapshot,
): string | undefined {
  for (const file of files) {
    if (symbol.module !== undefined && snapshot.namesOf(file).visible.has(newName)) return file.file;
    if (file.words.has(newName) && bareWordsIn(file.parsed.tree).has(newName)) return file.file;
  }
  return undefined;
}
