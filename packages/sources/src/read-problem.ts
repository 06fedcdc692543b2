import { createDiagnostic, type Diagnostic } from "@tocsin/core";

/** The diagnostic for an error that reading `path` ended in. */
export function toReadProblem(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = error instanceof Error ? error.message : String(error);
  if (code === "ENOENT" || code === "ENOTDIR") return createDiagnostic("TOC7001", { path });
  if (code.startsWith("Z_")) return createDiagnostic("TOC7003", { file: path, reason });
  return createDiagnostic("TOC7002", { path, reason: reasons[code] ?? reason });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  ERR_ENCODING_INVALID_ENCODED_DATA: "it is not valid UTF-8",
  ELOOP: "its symbolic links go round in a circle",
};
