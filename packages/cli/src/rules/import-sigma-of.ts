import type { Diagnostic } from "@tocsin/core";
import { importSigma, type SigmaInput } from "@tocsin/importers";
import { parseFile, type ParsedFile } from "@tocsin/language";
import type { LoadingDisk } from "./loading-disk.ts";

/** Rules of Sigma that were named as they are, imported in memory. */
export interface ImportedHere {
  /** As Tocsin. Their files are those of Sigma with a remark, for their text is another one. */
  readonly parsed: readonly ParsedFile[];
  /** Of the files of Sigma, and of what they came to. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly Diagnostic[];
  /** Paths that hold nothing but Sigma. */
  readonly only: ReadonlySet<string>;
}

/** Imports what is of Sigma at the paths: files that end in .yml, and those in folders that look like Sigma. */
export function importSigmaOf(paths: readonly string[], disk: LoadingDisk): ImportedHere {
  const inputs = new Map<string, SigmaInput>();
  const problems: Diagnostic[] = [];
  const only = new Set<string>();
  for (const path of paths) {
    const found = disk.sigmaAt(path);
    problems.push(...found.problems);
    for (const input of found.inputs) inputs.set(input.file, input);
    if (found.inputs.length > 0 && (/\.ya?ml$/i.test(path) || disk.ruleFilesBelow(path).length === 0)) only.add(path);
  }
  const texts = new Map([...inputs.values()].map(({ file, text }) => [file, text]));
  if (inputs.size === 0) return { parsed: [], texts, files: [], diagnostics: [], problems, only };
  const imported = importSigma([...inputs.values()]);
  const parsed = imported.files.map(({ path, text, from }) => {
    const file = `${from ?? path} (as Tocsin)`;
    texts.set(file, text);
    return parseFile(file, text);
  });
  return { parsed, texts, files: [...inputs.keys()], diagnostics: imported.diagnostics, problems, only };
}
