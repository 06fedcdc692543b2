import { chmodSync, lstatSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { toReason } from "../output/write-file.ts";

/**
 * Puts a new text in the place of a file's, whole or not at all: it is written beside the file, which it then replaces,
 * with the same permissions. A file that no longer holds the old text is left alone.
 */
export function replaceFile(path: string, oldText: string, newText: string): Diagnostic | undefined {
  let draft: string | undefined;
  try {
    const target = realpathSync(path);
    if (!readFileSync(target).equals(Buffer.from(oldText))) {
      return createDiagnostic("TOC7007", { path, reason: "it was changed in the meantime" });
    }
    draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    writeFileSync(draft, newText, { flag: "wx" });
    chmodSync(draft, statSync(target).mode);
    renameSync(draft, target);
    return undefined;
  } catch (error) {
    if (draft !== undefined && isThere(draft)) rmSync(draft, { force: true });
    return createDiagnostic("TOC7007", { path, reason: toReason(error) });
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
