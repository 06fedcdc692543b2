import type { CompileHost } from "@tocsin/language";
import { createCompileHost, findRoot, findRuleFiles, folderOf, readRuleText } from "@tocsin/project";
import { findConfig } from "@tocsin/project/config";

/** The files of this machine, as a workspace reads them. Tests have one that lies in memory. */
export interface Disk extends Pick<CompileHost, "readText"> {
  /** The rule files below a folder, absolute and sorted. What cannot be read is left out. */
  listRuleFiles(folder: string): readonly string[];
  /** Undefined: there is none, or it cannot be read as text. */
  readRuleText(file: string): string | undefined;
  /** The path of the `tocsin.yaml` that counts for a rule file. */
  findConfig(file: string): string | undefined;
  /** A path as written in a rule file; undefined where it leaves the root. */
  resolve(fromFile: string, path: string, folders: readonly string[]): string | undefined;
}

export const nodeDisk: Disk = {
  listRuleFiles: (folder) => findRuleFiles([folder]).files,
  readRuleText(file) {
    try {
      return readRuleText(file);
    } catch {
      return undefined;
    }
  },
  readText: (path) => createCompileHost(() => "").readText(path),
  findConfig,
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
