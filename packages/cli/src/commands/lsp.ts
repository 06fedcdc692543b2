import { Command } from "commander";
import { version } from "../version.ts";

const examples = `
Examples:
  tocsin lsp              for editors: docs/editor.md says how to set each up
`;

/** `tocsin lsp` */
export function lspCommand(): Command {
  return new Command("lsp")
    .summary("serve an editor")
    .description("Serve an editor over the language server protocol.")
    .option("--stdio", "over standard input and output, as without any option")
    .option("--node-ipc", "over the channel of a Node process that started this one")
    .option("--socket <port>", "over a port that the editor listens on")
    .option("--pipe <name>", "over a pipe or socket file that the editor listens on")
    .option("--clientProcessId <id>", "end with this process")
    .addHelpText("after", examples)
    .action(serve);
}

/** Of the command line itself no other command needs the server. It ends the process when the editor says so. */
async function serve(): Promise<void> {
  const { serveProcess } = await import("@tocsin/language-server");
  serveProcess({ version });
  return new Promise(() => undefined);
}
