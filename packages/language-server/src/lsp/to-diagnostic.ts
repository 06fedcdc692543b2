import type { Diagnostic } from "@tocsin/core";
import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from "vscode-languageserver/node";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { ServerContext } from "./server-context.ts";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

export function toDiagnostic(diagnostic: Diagnostic, file: RuleFile, server: ServerContext): LspDiagnostic {
  const { code, severity, message, place } = diagnostic;
  return {
    range: server.toRange(file, place ?? { start: 0, end: 0 }),
    severity: severities[severity],
    code,
    source: "tocsin",
    message,
  };
}
