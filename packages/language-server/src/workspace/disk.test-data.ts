import { dirname, join } from "node:path/posix";
import type { Disk } from "./disk.ts";

/** A disk with these files, by absolute path; it may be changed while it is used. */
export function memoryDisk(files: Map<string, string>): Disk {
  return {
    listRuleFiles: (folder) =>
      [...files.keys()].filter((file) => file.startsWith(`${folder}/`) && file.endsWith(".tocsin")).toSorted(),
    readRuleText(file) {
      const text = files.get(file);
      return text === undefined ? undefined : { text };
    },
    readText(path) {
      const text = files.get(path);
      return text === undefined ? { error: "no such file" } : { text };
    },
    findConfig: () => (files.has("/rules/tocsin.yaml") ? "/rules/tocsin.yaml" : undefined),
    resolve: (fromFile, path) => join(dirname(fromFile), path),
  };
}
