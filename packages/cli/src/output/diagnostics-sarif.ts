import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { messages, type Diagnostic, type DiagnosticSeverity, type Fix, type Place } from "@tocsin/core";
import { toRange, type Texts } from "./texts.ts";

/** SARIF 2.1.0 (OASIS), one run; paths as they were given, as relative URIs where they are relative. */
export function toDiagnosticsSarif(diagnostics: readonly Diagnostic[], texts: Texts, version: string): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted();
  const run = {
    tool: { driver: { name: "tocsin", semanticVersion: version, rules: codes.map(toRule) } },
    columnKind: "utf16CodeUnits",
    results: diagnostics.map((diagnostic) => toResult(diagnostic, codes.indexOf(diagnostic.code), texts)),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toRule(code: Diagnostic["code"]) {
  const { title, why, severity } = messages[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    defaultConfiguration: { level: levels[severity] },
  };
}

function toResult({ code, severity, message, place, fix }: Diagnostic, ruleIndex: number, texts: Texts) {
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    ...(place && { locations: [{ physicalLocation: toPhysical(place, texts) }] }),
    ...(fix && { fixes: [toFix(fix, texts)] }),
  };
}

function toFix(fix: Fix, texts: Texts) {
  const changes = fix.edits.map(({ place, newText }) => ({
    artifactLocation: toArtifact(place.file),
    replacements: [{ deletedRegion: toRegion(place, texts), insertedContent: { text: newText } }],
  }));
  return { description: { text: fix.title }, artifactChanges: changes };
}

function toPhysical(place: Place, texts: Texts) {
  return { artifactLocation: toArtifact(place.file), region: toRegion(place, texts) };
}

function toRegion(place: Place, texts: Texts) {
  const { line, column, endLine, endColumn } = toRange(place, texts);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function toArtifact(file: string): { uri: string } {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  return { uri: file.split(/[\\/]/).map(encodeURIComponent).join("/") };
}

const levels: Readonly<Record<DiagnosticSeverity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};
