import { Command } from "commander";
import { checkCommand } from "./commands/check.ts";
import type { CommandContext } from "./commands/command-context.ts";
import { coverageCommand } from "./commands/coverage.ts";
import { explainCommand } from "./commands/explain.ts";
import { fmtCommand } from "./commands/fmt.ts";
import { helpCommand } from "./commands/help.ts";
import { huntCommand } from "./commands/hunt.ts";
import { importCommand } from "./commands/import.ts";
import { lspCommand } from "./commands/lsp.ts";
import { newCommand } from "./commands/new.ts";
import { schemaCommand } from "./commands/schema.ts";
import { testCommand } from "./commands/test.ts";
import { version } from "./version.ts";

const examples = `
Examples:
  tocsin new rule brute_force               write a first rule, with a test
  tocsin check rules                        look for errors in rules
  tocsin test rules                         run the tests inside them
  tocsin hunt --rules rules --events logs   run rules over files of events

Exit codes: 0 fine; 1 problems found; 2 rules, input or server could not be read.
`;

const widestHelp = 120;

/** The whole command line. */
export function createProgram(context: CommandContext): Command {
  const program = new Command("tocsin")
    .description("Detection as code: rules in, alerts out.")
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .addHelpText("after", examples)
    .showSuggestionAfterError();
  const commands = [
    checkCommand,
    fmtCommand,
    testCommand,
    huntCommand,
    explainCommand,
    coverageCommand,
    schemaCommand,
    newCommand,
    importCommand,
    lspCommand,
    helpCommand,
  ];
  for (const command of commands) program.addCommand(command(context));
  prepare(program, context);
  return program;
}

/** Errors are thrown, not printed, and nothing ends the process by itself. */
function prepare(command: Command, context: CommandContext): void {
  const { terminal } = context;
  command.exitOverride().configureOutput({
    writeOut: (text) => terminal.out(text),
    writeErr: (text) => terminal.error(text),
    outputError: () => undefined,
    getOutHelpWidth: () => Math.min(terminal.columns ?? widestHelp, widestHelp),
  });
  for (const inner of command.commands) prepare(inner, context);
}
