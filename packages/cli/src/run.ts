import { CommanderError } from "commander";
import { createDiagnostic } from "@tocsin/core";
import { TemporaryFilesError } from "@tocsin/sources";
import { reportFailure } from "./commands/command-context.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { createProgram } from "./program.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** Runs one command line, without the name of the program. Never throws: what goes wrong is printed, in a sentence. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const context = { terminal, exit: (given: ExitCode) => (code = given) };
  try {
    const program = await createProgram(context, args);
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return reportCommander(error, terminal);
    if (error instanceof TemporaryFilesError) return reportFailure(terminal, [error.diagnostic]);
    if (process.env["TOCSIN_DEBUG"] === "1") console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    return reportFailure(terminal, [createDiagnostic("TOC6099", { reason })]);
  }
}

/** Commander throws for help and version as well, which are fine. */
function reportCommander(error: CommanderError, terminal: Terminal): ExitCode {
  if (error.exitCode === 0) return exitCodes.fine;
  // No command was given; its help is printed already.
  if (error.code === "commander.help") return exitCodes.failed;
  const problem = error.message
    .replace(/^error: /, "")
    .replaceAll(/\s*\n\s*/g, " ")
    .replace(/\.$/, "");
  return reportFailure(terminal, [createDiagnostic("TOC6004", { problem })]);
}
