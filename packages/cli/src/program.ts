import { Command } from "commander";
import type { CommandContext } from "./commands/command-context.ts";
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

type CreateCommand = (context: CommandContext) => Command;

/** In the order of the help. Each lies in modules of its own, which no other command waits for. */
const commands: ReadonlyMap<string, () => Promise<CreateCommand>> = new Map([
  ["check", async () => (await import("./commands/check.ts")).checkCommand],
  ["fmt", async () => (await import("./commands/fmt.ts")).fmtCommand],
  ["test", async () => (await import("./commands/test.ts")).testCommand],
  ["hunt", async () => (await import("./commands/hunt.ts")).huntCommand],
  ["explain", async () => (await import("./commands/explain.ts")).explainCommand],
  ["coverage", async () => (await import("./commands/coverage.ts")).coverageCommand],
  ["schema", async () => (await import("./commands/schema.ts")).schemaCommand],
  ["new", async () => (await import("./commands/new.ts")).newCommand],
  ["import", async () => (await import("./commands/import.ts")).importCommand],
  ["lsp", async () => (await import("./commands/lsp.ts")).lspCommand],
  ["help", async () => (await import("./commands/help.ts")).helpCommand],
]);

/** The command line with the command that the arguments name; with all of them where they name none, or ask about one. */
export async function createProgram(context: CommandContext, args: readonly string[]): Promise<Command> {
  const program = new Command("tocsin")
    .description("Detection as code: rules in, alerts out.")
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .addHelpText("after", examples)
    .showSuggestionAfterError();
  const named = args[0] === "help" ? undefined : commands.get(args[0] ?? "");
  const creates = await Promise.all((named === undefined ? [...commands.values()] : [named]).map((load) => load()));
  for (const create of creates) program.addCommand(create(context));
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
