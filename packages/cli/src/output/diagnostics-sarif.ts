import { messages, type Diagnostic, type DiagnosticSeverity, type Fix } from "@tocsin/core";
import { toArtifact, toPhysicalLocation, toRegion, toSarifLog } from "./sarif-log.ts";
import type { Texts } from "./texts.ts";

/** SARIF 2.1.0 (OASIS): a rule per code. */
export function toDiagnosticsSarif(diagnostics: readonly Diagnostic[], texts: Texts, version: string): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted();
  const results = diagnostics.map((diagnostic) => toResult(diagnostic, codes.indexOf(diagnostic.code), texts));
  return toSarifLog(codes.map(toRule), results, version);
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
    ...(place && { locations: [{ physicalLocation: toPhysicalLocation(place, texts) }] }),
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

const levels: Readonly<Record<DiagnosticSeverity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};
