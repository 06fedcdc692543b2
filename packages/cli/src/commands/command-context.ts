import type { Diagnostic } from "@tocsin/core";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { toDiagnosticsText } from "../output/diagnostics-text.ts";
import type { Texts } from "../output/texts.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Sets how the process ends. */
  readonly exit: (code: ExitCode) => void;
}

const noTexts: Texts = new Map();

/** Says on standard error why a command could not do its work. */
export function reportFailure(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  texts: Texts = noTexts,
): ExitCode {
  terminal.error(toDiagnosticsText(diagnostics, texts, terminal.errorColors));
  return exitCodes.failed;
}
