import { readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { toReadProblem } from "@tocsin/sources";

export const ruleFileEnding = ".tocsin";

export interface RuleFiles {
  /** Sorted within each path, each file once; below the paths as given. */
  readonly files: readonly string[];
  readonly problems: readonly Diagnostic[];
}

/** The rule files at the paths: those named, and those of folders with all folders in them. A folder without one is a problem. */
export function findRuleFiles(paths: readonly string[]): RuleFiles {
  const files = new Map<string, string>();
  const problems: Diagnostic[] = [];
  for (const path of paths) {
    try {
      const found = filesAt(normalize(path), problems);
      for (const file of found) addOnce(file, files, problems);
    } catch (error) {
      problems.push(toReadProblem(path, error));
    }
  }
  return { files: [...files.values()], problems };
}

/** Under its real path. A link that leads nowhere is a problem of its own. */
function addOnce(file: string, files: Map<string, string>, problems: Diagnostic[]): void {
  try {
    const real = realpathSync.native(file);
    files.set(real, files.get(real) ?? file);
  } catch (error) {
    problems.push(toReadProblem(file, error));
  }
}

function filesAt(path: string, problems: Diagnostic[]): readonly string[] {
  if (statSync(path).isDirectory()) {
    const found = listRuleFiles(path, (problem) => problems.push(problem));
    if (found.length === 0) problems.push(createDiagnostic("TOC6001", { path }));
    return found;
  }
  if (path.endsWith(ruleFileEnding)) return [path];
  problems.push(createDiagnostic("TOC6002", { path }));
  return [];
}

/** The rule files below a folder; see `listFiles`. */
export function listRuleFiles(
  folder: string,
  report: (problem: Diagnostic) => void = () => undefined,
): readonly string[] {
  return listFiles(folder, (name) => name.endsWith(ruleFileEnding), report);
}

/**
 * The files below a folder whose names fit, sorted. Hidden folders and `node_modules` are left out, a folder that links
 * lead to twice is listed once, and one that cannot be read is reported.
 */
export function listFiles(
  folder: string,
  fits: (name: string) => boolean,
  report: (problem: Diagnostic) => void,
): readonly string[] {
  const found: string[] = [];
  addFiles({ fits, report, found, seen: new Set() }, folder, realpathSync.native(folder));
  return found;
}

interface Listing {
  readonly fits: (name: string) => boolean;
  readonly report: (problem: Diagnostic) => void;
  readonly found: string[];
  readonly seen: Set<string>;
}

function addFiles(listing: Listing, folder: string, real: string): void {
  const { fits, report, found, seen } = listing;
  if (seen.has(real)) return;
  seen.add(real);
  // Joining thousands of paths one by one takes longer than reading the folders.
  const start = join(folder, "_").slice(0, -1);
  for (const entry of readFolder(folder, report)) {
    const { name } = entry;
    const path = start + name;
    if (name.startsWith(".") || name === "node_modules") continue;
    if (entry.isDirectory()) addFiles(listing, path, join(real, name));
    else if (entry.isSymbolicLink() && isFolderAt(path)) addFiles(listing, path, realpathSync.native(path));
    else if (!fits(name)) continue;
    else if (entry.isFile() || entry.isSymbolicLink()) found.push(path);
    else report(createDiagnostic("TOC7002", { path, reason: "it is neither a file nor a folder" }));
  }
}

function readFolder(folder: string, report: (problem: Diagnostic) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((left, right) => (left.name < right.name ? -1 : 1));
  } catch (error) {
    report(toReadProblem(folder, error));
    return [];
  }
}

/** What cannot be looked at, such as a link that leads to itself, is no folder. */
function isFolderAt(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** The folder of a path that is a file, or the path itself. */
export function folderOf(path: string): string {
  return isFolderAt(path) ? path : dirname(path);
}
