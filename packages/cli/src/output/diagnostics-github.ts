import type { Diagnostic, DiagnosticSeverity } from "@tocsin/core";
import { toRange, type Texts } from "./texts.ts";

/** Workflow commands of GitHub Actions, which become annotations at the lines they name. */
export function toDiagnosticsGithub(diagnostics: readonly Diagnostic[], texts: Texts): string {
  return diagnostics.map((diagnostic) => `${toCommand(diagnostic, texts)}\n`).join("");
}

function toCommand({ code, severity, message, place, fix }: Diagnostic, texts: Texts): string {
  const properties = place === undefined ? [] : toProperties(toRange(place, texts));
  const all = [...properties, ["title", code] as const];
  const list = all.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  const text = fix === undefined ? message : `${message} Fix: ${fix.title}.`;
  return `::${commands[severity]} ${list}::${escapeData(text)}`;
}

function toProperties(range: ReturnType<typeof toRange>): (readonly [string, string | number])[] {
  const { file, line, column, endLine, endColumn } = range;
  return [
    ["file", file],
    ["line", line],
    ["endLine", endLine],
    ["col", column],
    ["endColumn", endColumn],
  ];
}

const commands: Readonly<Record<DiagnosticSeverity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
