import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import type { Diagnostic } from "@tocsin/core";
import type { SigmaInput } from "@tocsin/importers";
import { toReadProblem } from "@tocsin/sources";

export interface SigmaFiles {
  readonly inputs: readonly SigmaInput[];
  readonly problems: readonly Diagnostic[];
}

/**
 * The files of Sigma at a path: a file that ends in .yml or .yaml, or those of a folder and the folders in it that look
 * like Sigma. `prefix` stands before the paths below the folder.
 */
export function readSigmaFiles(path: string, prefix = ""): SigmaFiles {
  const problems: Diagnostic[] = [];
  const read = (file: string, below: string): SigmaInput[] => {
    try {
      return [{ file, path: join(prefix, below).split(sep).join("/"), text: readFileSync(file, "utf8") }];
    } catch (error) {
      problems.push(toReadProblem(file, error));
      return [];
    }
  };
  if (isYaml(path) && !isFolder(path)) return { inputs: read(path, basename(path)), problems };
  const found = listYaml(path).flatMap((file) => read(file, relative(path, file)));
  return { inputs: found.filter(({ text }) => looksLikeSigma(text)), problems };
}

/** Keys at the start of a line that together only documents of Sigma have; a folder may hold other YAML. */
function looksLikeSigma(text: string): boolean {
  return /^(?:detection|correlation|filter)[ \t]*:/m.test(text) && /^(?:title|logsource)[ \t]*:/m.test(text);
}

function listYaml(folder: string): readonly string[] {
  if (!isFolder(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).toSorted((left, right) =>
    left.name < right.name ? -1 : 1,
  );
  return names.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return listYaml(path);
    return entry.isFile() && isYaml(entry.name) ? [path] : [];
  });
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
