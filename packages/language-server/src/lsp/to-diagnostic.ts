import { messages, type Diagnostic } from "@tocsin/core";
import {
  type Diagnostic as LspDiagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from "vscode-languageserver/node";
import type { LineIndex } from "../text/line-index.ts";
import type { ServerContext } from "./server-context.ts";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** What can be taken out: editors show it faded. */
const unnecessary: ReadonlySet<string> = new Set(["TOC2017", "TOC4007", "TOC4015", "TOC4022"]);
/** What has been replaced: editors strike it through. */
const deprecated: ReadonlySet<string> = new Set(["TOC4051"]);

/** A diagnostic as the protocol has it. `at` is the text that it lies in; without a place it lies at its beginning. */
export function toDiagnostic(
  diagnostic: Diagnostic,
  at: { readonly lines: LineIndex },
  server: ServerContext,
): LspDiagnostic {
  const { code, severity, message, place } = diagnostic;
  const { name } = messages[code];
  const tags = unnecessary.has(code)
    ? [DiagnosticTag.Unnecessary]
    : deprecated.has(code)
      ? [DiagnosticTag.Deprecated]
      : [];
  const related = relatedTo(diagnostic, server);
  return {
    range: server.toRange(at, place ?? { start: 0, end: 0 }),
    severity: severities[severity],
    code,
    ...(server.own.pages === true && { codeDescription: { href: `tocsin-page:/${code}.md` } }),
    source: "tocsin",
    message: name === undefined ? message : `${message} (${name})`,
    ...(tags.length > 0 && { tags }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** Where the other declaration of a name is that is declared twice. */
function relatedTo({ code, place }: Diagnostic, server: ServerContext): DiagnosticRelatedInformation[] {
  const file = place && server.workspace.snapshot.files.get(place.file);
  if (code !== "TOC2003" || file === undefined || place === undefined) return [];
  const { modules } = server.workspace.snapshot.linked;
  const first = modules.get(file.declared.module)?.declared.get(file.text.slice(place.start, place.end));
  const location = first && server.toLocation({ file: first.file.file, span: first.node.name.span });
  return location === undefined ? [] : [{ location, message: "It is declared here first." }];
}
