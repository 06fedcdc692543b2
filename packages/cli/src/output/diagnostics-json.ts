import type { Diagnostic, Fix } from "@tocsin/core";
import { toRange, type Texts } from "./texts.ts";

/**
 * `{"diagnostics": [{"code", "severity", "message", "file", "line", "column", "endLine", "endColumn", "fix"?}]}`: counted
 * from 1, ends exclusive, columns in UTF-16 units. A diagnostic without a place has no file and no numbers.
 */
export function toDiagnosticsJson(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const items = diagnostics.map(({ code, severity, message, place, fix }) => ({
    code,
    severity,
    message,
    ...(place && toRange(place, texts)),
    ...(fix && { fix: toFix(fix, texts) }),
  }));
  return `${JSON.stringify({ diagnostics: items }, null, 2)}\n`;
}

/** `{"title", "edits": [{"file", "line", "column", "endLine", "endColumn", "newText"}], "safe"?: true}` */
function toFix(fix: Fix, texts: Texts) {
  const edits = fix.edits.map(({ place, newText }) => ({ ...toRange(place, texts), newText }));
  return { title: fix.title, edits, ...(fix.safe !== undefined && { safe: true }) };
}
