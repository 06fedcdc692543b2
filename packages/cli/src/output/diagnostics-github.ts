import type { Diagnostic, DiagnosticSeverity } from "@tocsin/core";
import { toGithubCommand, type Annotation } from "./github-command.ts";
import type { Texts } from "./texts.ts";

/** Workflow commands of GitHub Actions, which become annotations at the lines they name. */
export function toDiagnosticsGithub(diagnostics: readonly Diagnostic[], texts: Texts): string {
  return diagnostics.map((diagnostic) => toGithubCommand(toAnnotation(diagnostic), texts)).join("");
}

function toAnnotation({ code, severity, message, place, fix }: Diagnostic): Annotation {
  const text = fix === undefined ? message : `${message} Fix: ${fix.title}.`;
  return { level: levels[severity], title: code, message: text, place };
}

const levels: Readonly<Record<DiagnosticSeverity, Annotation["level"]>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};
