import { readFileSync } from "node:fs";
import { Command } from "commander";
import { parseEvents, toReadProblem } from "@tocsin/sources";
import {
  createToPosition,
  runTests,
  toTestJson,
  toTestJunit,
  toTestText,
  toTotals,
  type ReadEvents,
} from "@tocsin/testing";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { loadRules, whyNotRunnable } from "../rules/load-rules.ts";
import { toPrintable } from "../terminal/printable.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";
import { parseChoice } from "./options.ts";

const formats = ["text", "json", "junit"] as const;

const examples = `
Examples:
  tocsin test rules
  tocsin test rules/signin.tocsin --format junit > tests.xml

Exit codes: 0 all tests pass; 1 a test failed; 2 rules could not be read, or have errors.
`;

/** `tocsin test PATHS` */
export function testCommand({ terminal, exit }: CommandContext): Command {
  return new Command("test")
    .summary("run the tests inside rules")
    .description("Run the tests inside the rules of files and folders.")
    .argument("<paths...>", "files that end in .tocsin, and folders of them")
    .option("--format <format>", `how to print: ${formats.join(", ")}`, "text")
    .addHelpText("after", examples)
    .action((paths: string[], options: { format: string }) => exit(test(paths, options.format, terminal)));
}

function test(paths: readonly string[], formatName: string, terminal: Terminal): ExitCode {
  const format = parseChoice("--format", formatName, formats);
  if ("problem" in format) return reportFailure(terminal, [format.problem]);
  const loaded = loadRules(paths);
  const reasons = whyNotRunnable(loaded, paths);
  if (reasons.length > 0) return reportFailure(terminal, reasons, loaded.texts);

  const report = runTests(loaded.ruleSet, {
    readEvents: readFixture,
    textOf: (file) => loaded.texts.get(file) ?? "",
  });
  const toPosition = createToPosition(loaded.texts);
  if (format.value === "json") terminal.out(toTestJson(report, toPosition));
  else if (format.value === "junit") terminal.out(toTestJunit(report, toPosition));
  else {
    const { green: good, red: bad, dim, bold } = terminal.colors;
    terminal.out(toTestText(report, toPosition, { good, bad, dim, bold }));
  }
  return toTotals(report).failed > 0 ? exitCodes.found : exitCodes.fine;
}

/** A fixture with a malformed line is no fixture: a test must not pass because an event was left out. */
const readFixture: ReadEvents = (file) => {
  try {
    const { events, malformed, problem } = parseEvents(file, readFileSync(file));
    if (problem !== undefined) return { error: problem.message };
    const first = malformed[0];
    if (first !== undefined) return { error: toPrintable(`${first.file}:${first.line} is no event: ${first.reason}.`) };
    return { events };
  } catch (error) {
    return { error: toReadProblem(file, error).message };
  }
};
