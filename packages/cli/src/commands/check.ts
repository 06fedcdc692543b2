import { Command } from "commander";
import type { Diagnostic } from "@tocsin/core";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { toDiagnosticsGithub } from "../output/diagnostics-github.ts";
import { toDiagnosticsJson } from "../output/diagnostics-json.ts";
import { toDiagnosticsSarif } from "../output/diagnostics-sarif.ts";
import { toDiagnosticsText } from "../output/diagnostics-text.ts";
import { loadRules, type LoadedRules } from "../rules/load-rules.ts";
import { toCounted } from "../terminal/numbers.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { version } from "../version.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";
import { parseChoice, parseCount } from "./options.ts";

const formats = ["text", "json", "sarif", "github"] as const;
type Format = (typeof formats)[number];

const examples = `
Examples:
  tocsin check rules
  tocsin check rules --format sarif > tocsin.sarif
  tocsin check rules --max-warnings 0

Exit codes: 0 fine; 1 errors, or more warnings than allowed; 2 rules could not be read.
`;

interface Options {
  readonly format: string;
  readonly maxWarnings?: string;
  readonly config?: string;
}

/** `tocsin check PATHS` */
export function checkCommand({ terminal, exit }: CommandContext): Command {
  return new Command("check")
    .summary("look for errors in rules")
    .description("Look for errors in the rules of files and folders.")
    .argument("<paths...>", "files that end in .tocsin, and folders of them")
    .option("--format <format>", `how to print: ${formats.join(", ")}`, "text")
    .option("--max-warnings <n>", "exit with 1 on more warnings than this")
    .option("--config <file>", "what the project asks for, in place of the nearest tocsin.yaml above the rules")
    .addHelpText("after", examples)
    .action(async (paths: string[], options: Options) => exit(await check(paths, options, terminal)));
}

/** What reads configurations takes a while to load, and no other command needs it. */
const loadConfigReader = () => import("../config/check-rules.ts");

async function check(paths: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const format = parseChoice("--format", options.format, formats);
  if ("problem" in format) return reportFailure(terminal, [format.problem]);
  const allowed = parseCount("--max-warnings", options.maxWarnings ?? "999999999");
  if ("problem" in allowed) return reportFailure(terminal, [allowed.problem]);

  const loaded = loadRules(paths);
  const { checkRules } = await loadConfigReader();
  const checked = checkRules(loaded, options.config);
  const problems = [...loaded.problems, ...checked.problems];
  const all = [...problems, ...checked.diagnostics];
  terminal.out(toText(all, { ...loaded, texts: checked.texts }, format.value, terminal));
  if (problems.length > 0) return exitCodes.failed;
  const { errors, warnings } = countSeverities(all);
  return errors > 0 || warnings > allowed.value ? exitCodes.found : exitCodes.fine;
}

function toText(all: readonly Diagnostic[], loaded: LoadedRules, format: Format, terminal: Terminal): string {
  const { texts } = loaded;
  if (format === "json") return toDiagnosticsJson(all, texts);
  if (format === "sarif") return toDiagnosticsSarif(all, texts, version);
  if (format === "github") return toDiagnosticsGithub(all, texts);
  return `${toDiagnosticsText(all, texts, terminal.colors)}${toSummary(all, loaded, terminal)}\n`;
}

function toSummary(all: readonly Diagnostic[], { files, ruleSet }: LoadedRules, { colors }: Terminal): string {
  const { errors, warnings } = countSeverities(all);
  const fileCount = toCounted(files.length, "file");
  if (errors + warnings === 0) {
    const verdict = all.length === 0 ? "no problems" : "no errors, no warnings";
    return colors.green(`${toCounted(ruleSet.rules.length, "rule")} in ${fileCount}: ${verdict}.`);
  }
  const counts = `${toCounted(errors, "error")} and ${toCounted(warnings, "warning")} in ${fileCount}.`;
  return errors > 0 ? colors.red(counts) : colors.yellow(counts);
}

function countSeverities(all: readonly Diagnostic[]): { errors: number; warnings: number } {
  const count = (severity: string) => all.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}
