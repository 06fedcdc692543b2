import { writeFileSync } from "node:fs";
import { createDiagnostic, type Diagnostic } from "@tocsin/core";

/** Writes a file; the problem where that does not work. `exclusive`: one that exists is left alone. */
export function writeTextFile(path: string, text: string, exclusive = false): Diagnostic | undefined {
  try {
    writeFileSync(path, text, { flag: exclusive ? "wx" : "w" });
    return undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return createDiagnostic("TOC6011", { path });
    }
    return createDiagnostic("TOC7007", { path, reason: toReason(error) });
  }
}

export function toReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  EISDIR: "it is a folder",
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder does not exist",
  ENOSPC: "the disk is full",
};
