import type { Diagnostic, DiagnosticSeverity } from "@tocsin/core";
import type { Colors } from "../terminal/terminal.ts";
import { toPrintable } from "../terminal/printable.ts";
import { lineOf, toRange, type Range, type Texts } from "./texts.ts";

const widestExcerpt = 160;

/** Each diagnostic for a person: what, where, the line with carets under the place, the fix, and where to read more. */
export function toDiagnosticsText(diagnostics: readonly Diagnostic[], texts: Texts, colors: Colors): string {
  return diagnostics.map((diagnostic) => `${toLines(diagnostic, texts, colors).join("\n")}\n\n`).join("");
}

function toLines(diagnostic: Diagnostic, texts: Texts, colors: Colors): string[] {
  const { code, severity, message, place, fix } = diagnostic;
  const paint = painter(severity, colors);
  const heading = `${paint(`${severity} ${code}`)}: ${colors.bold(toPrintable(message))}`;
  const more = colors.dim(`more: tocsin help ${code}`);
  if (place === undefined) return [heading, `  ${more}`];
  const range = toRange(place, texts);
  const margin = " ".repeat(String(range.line).length);
  return [
    heading,
    `${margin}--> ${toPrintable(range.file)}:${range.line}:${range.column}`,
    ...toExcerpt(range, margin, texts, paint),
    ...(fix === undefined ? [] : [`${margin} = fix: ${toPrintable(fix.title)}`]),
    `${margin} = ${more}`,
  ];
}

/** The first line of the range with carets under it; a long line is cut to what stands around the place. */
function toExcerpt(range: Range, margin: string, texts: Texts, paint: (text: string) => string): string[] {
  const line = lineOf(range.file, range.line, texts);
  const end = range.endLine === range.line ? range.endColumn - 1 : line.length;
  const from = range.column > widestExcerpt / 2 ? range.column - 1 - widestExcerpt / 4 : 0;
  const before = toPrintable(line.slice(from, range.column - 1).replaceAll("\t", "  "));
  const inside = toPrintable(line.slice(range.column - 1, end).replaceAll("\t", "  "));
  const after = toPrintable(line.slice(end).replaceAll("\t", "  "));
  const shown = `${from > 0 ? "…" : ""}${before}${inside}${after}`;
  const indent = " ".repeat((from > 0 ? 1 : 0) + [...before].length);
  const carets = "^".repeat(Math.max(1, Math.min([...inside].length, widestExcerpt)));
  return [
    `${margin} |`,
    `${range.line} | ${shown.length > widestExcerpt ? `${shown.slice(0, widestExcerpt)}…` : shown}`,
    `${margin} | ${indent}${paint(carets)}`,
  ];
}

function painter(severity: DiagnosticSeverity, colors: Colors): (text: string) => string {
  if (severity === "error") return colors.red;
  return severity === "warning" ? colors.yellow : colors.cyan;
}
