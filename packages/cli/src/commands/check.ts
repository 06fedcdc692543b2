import { Command } from "commander";
import { createDiagnostic, parseTime, type Diagnostic } from "@tocsin/core";
import { toDiff, toFixReport } from "../fixing/fix-report.ts";
import { fixRules, type CheckedTexts } from "../fixing/fix-rules.ts";
import { replaceFile } from "../fixing/replace-file.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { toDiagnosticsGithub } from "../output/diagnostics-github.ts";
import { toDiagnosticsJson } from "../output/diagnostics-json.ts";
import { toDiagnosticsSarif } from "../output/diagnostics-sarif.ts";
import { toDiagnosticsText } from "../output/diagnostics-text.ts";
import { loadRules, type LoadedRules } from "../rules/load-rules.ts";
import { toCounted } from "../terminal/numbers.ts";
import { addSigmaOptions, readSigmaOptions, type SigmaFlags } from "../rules/sigma-options.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { version } from "../version.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";
import { missingOption, parseChoice, parseCount, type Parsed } from "./options.ts";

const formats = ["text", "json", "sarif", "github"] as const;
type Format = (typeof formats)[number];

const examples = `
Examples:
  tocsin check rules
  tocsin check rules --format sarif > tocsin.sarif
  tocsin check rules --max-warnings 0
  tocsin check rules --fix              mend what can be mended safely
  tocsin check rules --fix --dry-run    show what that would change
  tocsin check rules --today 2027-04-01 also tell of exceptions that are over by then

Exit codes: 0 fine; 1 errors, or more warnings than allowed; 2 rules could not be read.
`;

interface Options {
  readonly format: string;
  readonly maxWarnings?: string;
  readonly config?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly today?: string;
}

/** `tocsin check PATHS` */
export function checkCommand({ terminal, exit }: CommandContext): Command {
  const command = new Command("check")
    .summary("look for errors in rules")
    .description("Look for errors in the rules of files and folders.")
    .argument("<paths...>", "files that end in .tocsin, and folders of them")
    .option("--format <format>", `how to print: ${formats.join(", ")}`, "text")
    .option("--max-warnings <n>", "exit with 1 on more warnings than this")
    .option("--config <file>", "what the project asks for, in place of the nearest tocsin.yaml above the rules")
    .option("--fix", "mend what can be mended without changing what a rule means")
    .option("--dry-run", "with --fix: change nothing, and show what would change")
    .option("--today <day>", "also tell of exceptions that are over on that day");
  return addSigmaOptions(command)
    .addHelpText("after", examples)
    .action(async (paths: string[], options: Options & SigmaFlags) => exit(await check(paths, options, terminal)));
}

/** What reads configurations takes a while to load, and no other command needs it. */
const loadConfigReader = () => import("@tocsin/project/config");

async function check(paths: readonly string[], options: Options & SigmaFlags, terminal: Terminal): Promise<ExitCode> {
  const format = parseChoice("--format", options.format, formats);
  if ("problem" in format) return reportFailure(terminal, [format.problem]);
  const allowed = parseCount("--max-warnings", options.maxWarnings ?? "999999999");
  if ("problem" in allowed) return reportFailure(terminal, [allowed.problem]);

  const today = options.today === undefined ? { value: undefined } : parseDay(options.today);
  if ("problem" in today) return reportFailure(terminal, [today.problem]);
  if (options.dryRun === true && options.fix !== true) return reportFailure(terminal, [missingOption("--fix")]);

  const sigma = await readSigmaOptions(options);
  if ("problems" in sigma) return reportFailure(terminal, sigma.problems, sigma.texts);

  const { checkRules } = await loadConfigReader();
  const look = (texts?: ReadonlyMap<string, string>) => {
    const loaded = loadRules(paths, { today: today.value, texts, sigma: sigma.settings });
    return { loaded, ...checkRules(loaded, options.config) };
  };
  const mending = options.fix === true ? mendRules(look, options.dryRun === true, format.value, terminal) : [];
  const { loaded, ...checked } = look();
  const problems = [...mending, ...loaded.problems, ...checked.problems];
  const all = [...problems, ...loaded.leftOut, ...checked.diagnostics];
  terminal.out(toText(all, { ...loaded, texts: checked.texts }, format.value, terminal));
  if (problems.length > 0) return exitCodes.failed;
  const { errors, warnings } = countSeverities(all);
  return errors > 0 || warnings > allowed.value ? exitCodes.found : exitCodes.fine;
}

/** Mends the rules, or shows how it would; gives what went wrong in writing them. */
function mendRules(
  look: (texts?: ReadonlyMap<string, string>) => CheckedTexts & { readonly loaded: LoadedRules },
  isDryRun: boolean,
  format: Format,
  terminal: Terminal,
): readonly Diagnostic[] {
  const before = look();
  const mended = fixRules(before.loaded.files, look);
  const out = (text: string) => (format === "text" ? terminal.out(text) : terminal.error(text));
  const colors = format === "text" ? terminal.colors : terminal.errorColors;
  if (isDryRun) out(toDiff(mended, before.texts, colors));
  const problems = isDryRun
    ? []
    : [...mended.texts].flatMap(([file, text]) => replaceFile(file, before.texts.get(file) ?? "", text) ?? []);
  out(toFixReport(mended, isDryRun, colors));
  return problems;
}

/** The beginning of a day, UTC. */
function parseDay(value: string): Parsed<number> {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? parseTime(value) : undefined;
  if (time !== undefined) return { value: time };
  return { problem: createDiagnostic("TOC6013", { option: "--today", value, reason: "; write it as 2026-01-05" }) };
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
