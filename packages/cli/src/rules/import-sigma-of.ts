import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { importSigma, type ImportOptions, type SigmaInput } from "@tocsin/importers";
import { collectGarbage } from "../collect-garbage.ts";
import { parseFile, type ParsedFile } from "@tocsin/language";
import type { LoadingDisk } from "./loading-disk.ts";
import { isYaml, readSigmaFiles } from "./sigma-files.ts";

/** Rules of Sigma that were named as they are, imported in memory. */
export interface ImportedHere {
  /** As Tocsin. Their files are those of Sigma with a remark, for their text is another one. */
  readonly parsed: readonly ParsedFile[];
  /** Of the files of Sigma, and of what they came to. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: readonly string[];
  /** Of files that could not be read, too: the others are. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths that hold nothing but Sigma. */
  readonly only: ReadonlySet<string>;
}

/** Imports what is of Sigma at the paths: files that end in .yml, and those in folders that look like Sigma. */
export function importSigmaOf(
  paths: readonly string[],
  disk: LoadingDisk,
  options: ImportOptions | undefined,
): ImportedHere {
  const inputs = new Map<string, SigmaInput>();
  const unread: Diagnostic[] = [];
  const only = new Set<string>();
  for (const path of paths) {
    const found = readSigmaFiles(path, "", disk);
    unread.push(...found.problems);
    if (found.inputs.length > 0) unread.push(...toOthers(found.others));
    for (const input of found.inputs) inputs.set(input.file, input);
    const isOnly = isYaml(path) || (found.inputs.length > 0 && !found.hasRules);
    if (isOnly && found.inputs.length + found.problems.length > 0) only.add(path);
  }
  const texts = new Map([...inputs.values()].map(({ file, text }) => [file, text]));
  if (inputs.size === 0) return { parsed: [], texts, files: [], diagnostics: unread, only };
  const imported = importSigma([...inputs.values()], options);
  collectGarbage();
  const parsed = imported.files.map(({ path, text, from }) => {
    const file = `${from ?? path} (as Tocsin)`;
    texts.set(file, text);
    return parseFile(file, text);
  });
  return { parsed, texts, files: [...inputs.keys()], diagnostics: [...unread, ...imported.diagnostics], only };
}

const mostNamed = 3;

/** What is said of YAML in a folder of rules that is no Sigma. */
export function toOthers(files: readonly string[]): readonly Diagnostic[] {
  if (files.length === 0) return [];
  const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : "";
  return [createDiagnostic("TOC8011", { files: `${files.slice(0, mostNamed).join(", ")}${more}` })];
}
