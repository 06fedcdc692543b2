import { resolve as resolvePath } from "node:path";
import type { Diagnostic } from "@tocsin/core";
import type { CompileHost } from "@tocsin/language";
import { createCompileHost, findRoot, findRuleFiles, folderOf, readRuleText } from "@tocsin/project";
import { findConfig } from "@tocsin/project/config";
import { toReadProblem } from "@tocsin/sources";

/** The files of this machine, as a workspace reads them. Tests have one that lies in memory. */
export interface Disk extends Pick<CompileHost, "readText"> {
  /** The rule files below a folder, absolute and sorted. What cannot be read is left out. */
  listRuleFiles(folder: string): readonly string[];
  /** The text of a rule file, or why it cannot be read; undefined: there is none. */
  readRuleText(file: string): { readonly text: string } | { readonly problem: Diagnostic } | undefined;
  /** The path of the `tocsin.yaml` that counts for a rule file. */
  findConfig(file: string): string | undefined;
  /** A path as written in a rule file; undefined where it leaves the root. */
  resolve(fromFile: string, path: string, folders: readonly string[]): string | undefined;
}

export const nodeDisk: Disk = {
  listRuleFiles: (folder) => findRuleFiles([folder]).files,
  readRuleText(file) {
    try {
      return { text: readRuleText(file) };
    } catch (error) {
      const problem = toReadProblem(file, error);
      return problem.code === "TOC7001" ? undefined : { problem };
    }
  },
  readText: (path) => createCompileHost(() => "").readText(path),
  findConfig(file) {
    const found = findConfig(file);
    return found === undefined ? undefined : resolvePath(found);
  },
  resolve(fromFile, path, folders) {
    const rootOf = (file: string) => {
      const folder = folderOf(file);
      return findRoot(folder) ?? folders.find((each) => isBelow(folder, each)) ?? folder;
    };
    return createCompileHost(rootOf).resolve(fromFile, path);
  },
};

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
