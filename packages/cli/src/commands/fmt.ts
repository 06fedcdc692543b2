import { Command } from "commander";
import type { Diagnostic } from "@tocsin/core";
import { formatFile, parseFile, type ParsedFile } from "@tocsin/language";
import { findRuleFiles, readRuleText } from "@tocsin/project";
import { toReadProblem } from "@tocsin/sources";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { writeTextFile } from "../output/write-file.ts";
import { toPrintable } from "../terminal/printable.ts";
import { toCounted } from "../terminal/numbers.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";

const examples = `
Examples:
  tocsin fmt rules
  tocsin fmt --check rules     name the files that are not formatted, and change nothing

Exit codes: 0 fine; 1 --check found files that are not formatted; 2 a file could not be read, or does not parse.
`;

/** `tocsin fmt PATHS` */
export function fmtCommand({ terminal, exit }: CommandContext): Command {
  return new Command("fmt")
    .summary("format rules")
    .description("Write rules in the one layout that there is.")
    .argument("<paths...>", "files that end in .tocsin, and folders of them")
    .option("--check", "change nothing, and exit with 1 where a file is not formatted")
    .addHelpText("after", examples)
    .action((paths: string[], options: { check?: boolean }) => exit(fmt(paths, options.check === true, terminal)));
}

function fmt(paths: readonly string[], onlyCheck: boolean, terminal: Terminal): ExitCode {
  const { files, problems } = findRuleFiles(paths);
  const outcomes = files.map((file) => formatOne(file, onlyCheck, terminal));
  if (problems.length > 0) reportFailure(terminal, problems);
  const changed = outcomes.filter((outcome) => outcome === "changed").length;
  const verb = onlyCheck ? "not formatted" : "formatted";
  terminal.error(`${toCounted(changed, "file")} of ${files.length} ${verb}.\n`);
  if (problems.length > 0 || outcomes.includes("failed")) return exitCodes.failed;
  return onlyCheck && changed > 0 ? exitCodes.found : exitCodes.fine;
}

function formatOne(file: string, onlyCheck: boolean, terminal: Terminal): "same" | "changed" | "failed" {
  const parsed = readRuleFile(file);
  if ("problem" in parsed) return fail(terminal, [parsed.problem]);
  const formatted = formatFile(parsed);
  if (formatted === undefined) return fail(terminal, parsed.diagnostics, new Map([[file, parsed.text]]));
  if (formatted === parsed.text) return "same";
  terminal.out(`${toPrintable(file)}\n`);
  if (onlyCheck) return "changed";
  const problem = writeTextFile(file, formatted);
  return problem === undefined ? "changed" : fail(terminal, [problem]);
}

function readRuleFile(file: string): ParsedFile | { readonly problem: Diagnostic } {
  try {
    return parseFile(file, readRuleText(file));
  } catch (error) {
    return { problem: toReadProblem(file, error) };
  }
}

function fail(...report: Parameters<typeof reportFailure>): "failed" {
  reportFailure(...report);
  return "failed";
}
