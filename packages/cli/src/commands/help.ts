import { Command } from "commander";
import { createDiagnostic, messages, type DiagnosticCode } from "@tocsin/core";
import { exitCodes } from "../exit-codes.ts";
import { toWrapped } from "../terminal/wrap.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";

const widest = 100;

/** `tocsin help [TOPIC]`: a command, or the code of a message. */
export function helpCommand(context: CommandContext): Command {
  const help = new Command("help")
    .summary("explain a command, or a code such as TOC2004")
    .description("Explain a command, or the code of a message.")
    .argument("[topic...]", "name of a command, or code of a message")
    .action((words: readonly string[]) => {
      const [topic] = words;
      if (topic !== undefined && isCode(topic.toUpperCase())) explainCode(topic.toUpperCase(), context);
      else explainTopic(help.parent ?? help, words, context);
    });
  return help;
}

/** The words name a command and perhaps one below it; without words it is the program itself. */
function explainTopic(program: Command, words: readonly string[], context: CommandContext): void {
  let command: Command | undefined = program;
  for (const word of words) command = command?.commands.find((candidate) => candidate.name() === word);
  if (command !== undefined) return command.outputHelp();
  const problem = `there is no command or code '${words.join(" ")}' to explain`;
  context.exit(reportFailure(context.terminal, [createDiagnostic("TOC6004", { problem })]));
}

function isCode(topic: string): topic is DiagnosticCode {
  return Object.hasOwn(messages, topic);
}

function explainCode(topic: string, { terminal, exit }: CommandContext): void {
  if (!isCode(topic)) return;
  const { title, severity, template, why } = messages[topic];
  const { bold, dim } = terminal.colors;
  const reason = toWrapped(why, Math.min(terminal.columns ?? widest, widest)).join("\n");
  terminal.out(`${bold(`${topic}: ${title}`)} ${dim(`(${severity})`)}\n\n  ${template}\n\n${reason}\n`);
  exit(exitCodes.fine);
}
