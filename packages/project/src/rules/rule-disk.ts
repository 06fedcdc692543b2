import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "@tocsin/core";
import { toReadProblem } from "@tocsin/sources";
import { readRuleText } from "./read-rule-text.ts";
import { readTableText } from "./read-table-text.ts";
import { findRuleFiles, folderOf, listRuleFiles, type RuleFiles } from "./rule-files.ts";
import { findRoot } from "./rule-root.ts";

/**
 * All that loading rules asks of the disk.
 *
 * INVARIANT: what rules come to depends on these answers alone, and every answer is plain JSON data: who keeps questions
 * with their answers can tell whether anything has changed.
 */
export interface RuleDisk {
  readonly ruleFilesAt: (paths: readonly string[]) => RuleFiles;
  readonly ruleFilesBelow: (folder: string) => readonly string[];
  readonly ruleText: (file: string) => { readonly text: string } | { readonly problem: Diagnostic };
  /** The folder of a path that is a file, or the path itself. */
  readonly folderOf: (path: string) => string;
  readonly rootAbove: (folder: string) => string | null;
  /** Whether the path leads below a folder, links followed as far as they exist. */
  readonly isBelow: (path: string, folder: string) => boolean;
  /** Of a list, a lookup or a schema. */
  readonly tableText: (path: string) => { readonly text: string } | { readonly error: string };
}

/** This machine's disk as it is now. */
export const ruleDisk: RuleDisk = {
  ruleFilesAt: findRuleFiles,
  ruleFilesBelow: (folder) => listRuleFiles(folder),
  ruleText(file) {
    try {
      return { text: readRuleText(file) };
    } catch (error) {
      return { problem: toReadProblem(file, error) };
    }
  },
  folderOf,
  rootAbove: (folder) => findRoot(folder) ?? null,
  isBelow(path, folder) {
    const way = relative(realPath(folder), realPath(path));
    return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  },
  tableText: readTableText,
};

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(resolve(path));
    return parent === resolve(path) ? parent : join(realPath(parent), relative(parent, resolve(path)));
  }
}
