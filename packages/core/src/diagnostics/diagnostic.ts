import { messages } from "../generated/messages.ts";
import type { DiagnosticCode, MessageParameters } from "../generated/messages.ts";
import type { Place } from "./place.ts";

export type DiagnosticSeverity = "error" | "warning" | "information" | "hint";

/** A change to one text that mends what a diagnostic complains of. */
export interface Fix {
  /** In the imperative, as an editor's menu shows it: `Change to user.name`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /**
   * Why `tocsin check --fix` may apply it without asking: afterwards the rule means exactly what it meant, or what stood
   * there was an error that can have meant nothing else. Absent: a person should look at it.
   */
  readonly safe?: "same meaning" | "only meaning";
}

export interface TextEdit {
  readonly place: Place;
  readonly newText: string;
}

/** One problem, with its place and, where a machine can mend it safely, the fix. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: DiagnosticSeverity;
  readonly message: string;
  /** Absent where the problem has no place in a text (a missing file, a server that does not answer). */
  readonly place?: Place;
  readonly fix?: Fix;
}

/** Makes a diagnostic from its page in `packages/core/messages`. Never branch on its text. */
export function createDiagnostic<Code extends DiagnosticCode>(
  code: Code,
  parameters: MessageParameters[Code],
  place?: Place,
  fix?: Fix,
): Diagnostic {
  const { template, severity } = messages[code];
  const values = parameters as Readonly<Record<string, string>>;
  const message = template.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
  return { code, severity, message, ...(place && { place }), ...(fix && { fix }) };
}
