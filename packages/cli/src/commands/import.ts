import { existsSync, mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Command } from "commander";
import { createDiagnostic, toLineColumn, toLineStarts, type Diagnostic } from "@tocsin/core";
import { defaultMapping, importSigma } from "@tocsin/importers";
import type { ImportedRules, ImportOptions, SigmaInput } from "@tocsin/importers";
import { formatFile, parseFile } from "@tocsin/language";
import { toReadProblem } from "@tocsin/sources";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { toDiagnosticsText } from "../output/diagnostics-text.ts";
import { writeTextFile } from "../output/write-file.ts";
import { toOthers } from "../rules/import-sigma-of.ts";
import { isYaml, readSigmaFiles } from "../rules/sigma-files.ts";
import { addSigmaOptions, readSigmaOptions, type ReadOptions, type SigmaFlags } from "../rules/sigma-options.ts";
import { toCounted, toGrouped } from "../terminal/numbers.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";
import { missingOption, parseChoice } from "./options.ts";

const examples = `
Examples:
  tocsin import sigma sigma/rules --out imported
  tocsin import sigma rules filters --out imported --values values.yaml
  tocsin import sigma rules --out imported --schema ecs --index 'logs-*' --report report.json

Exit codes: 0 everything was imported; 1 some of it could not be; 2 rules could not be read, or nothing written.
`;

interface Flags extends SigmaFlags {
  readonly out?: string;
  readonly report?: string;
  readonly schema: string;
  readonly index?: string;
  readonly license?: string;
}

/** `tocsin import sigma PATHS --out DIR` */
export function importCommand({ terminal, exit }: CommandContext): Command {
  const sigma = new Command("sigma")
    .description("Write rules, correlations and filters of Sigma as rules of Tocsin.")
    .argument("<paths...>", "files that end in .yml, and folders of them")
    .option("--out <folder>", "where to write; what lies there under the same names is replaced")
    .option("--report <file>", "write as JSON what was imported, and what could not be and why")
    .option("--schema <names>", "how the events name their fields: windows (flat names) or ecs", "windows")
    .option("--index <patterns>", "index patterns of the sources, separated by commas")
    .option("--license <text>", "the licence of rules that name none");
  addSigmaOptions(sigma)
    .addHelpText("after", examples)
    .action(async (paths: string[], flags: Flags) => exit(await runImport(paths, flags, terminal)));
  return new Command("import")
    .summary("take over rules of others")
    .description("Take over rules of others.")
    .addCommand(sigma);
}

async function runImport(paths: readonly string[], flags: Flags, terminal: Terminal): Promise<ExitCode> {
  if (flags.out === undefined) return reportFailure(terminal, [missingOption("--out")]);
  const options = await parseOptions(flags);
  if ("problems" in options) return reportFailure(terminal, options.problems, options.texts);
  const read = readAll(paths);
  if (read.inputs.length === 0) return reportFailure(terminal, read.problems);
  const imported = importSigma(read.inputs, options.settings);
  const problems = [...read.problems, ...writeRules(imported, flags.out)];
  const texts = new Map(read.inputs.map(({ file, text }) => [file, text]));
  if (flags.report !== undefined) problems.push(...writeReport(flags.report, imported, problems, texts));
  terminal.error(toDiagnosticsText([...imported.diagnostics, ...problems], texts, terminal.errorColors));
  terminal.out(toSummary(imported, read.unread));
  if (problems.some(({ severity }) => severity === "error")) return exitCodes.failed;
  return imported.diagnostics.some(({ severity }) => severity === "error") ? exitCodes.found : exitCodes.fine;
}

interface ReadPaths {
  readonly inputs: readonly SigmaInput[];
  readonly problems: readonly Diagnostic[];
  /** Files that could not be read. */
  readonly unread: number;
}

/** Of several folders each keeps its name. */
function readAll(paths: readonly string[]): ReadPaths {
  const problems: Diagnostic[] = [];
  let unread = 0;
  const inputs = new Map<string, SigmaInput>();
  for (const path of paths) {
    if (!existsSync(path)) {
      problems.push(createDiagnostic("TOC7001", { path }));
      continue;
    }
    const found = readSigmaFiles(path, paths.length > 1 && !isYaml(path) ? basename(path) : "");
    unread += found.problems.length;
    problems.push(...found.problems, ...toOthers(found.others));
    if (found.inputs.length === 0 && found.problems.length === 0) problems.push(createDiagnostic("TOC6001", { path }));
    for (const input of found.inputs) inputs.set(input.file, inputs.get(input.file) ?? input);
  }
  return { inputs: [...inputs.values()], problems, unread };
}

async function parseOptions(flags: Flags): Promise<ReadOptions<ImportOptions>> {
  const schema = parseChoice("--schema", flags.schema, ["windows", "ecs"] as const);
  if ("problem" in schema) return { problems: [schema.problem] };
  const read = await readSigmaOptions(flags);
  if ("problems" in read) return read;
  const { mapping = defaultMapping, ...settings } = read.settings;
  const listed = flags.index?.split(",").map((pattern) => pattern.trim()) ?? mapping.patterns;
  const patterns = listed.filter((pattern) => pattern !== "");
  return {
    settings: {
      ...settings,
      mapping: { ...mapping, schema: schema.value, patterns: patterns.length > 0 ? patterns : defaultMapping.patterns },
      license: flags.license,
    },
  };
}

function writeRules({ files }: ImportedRules, folder: string): Diagnostic[] {
  return files.flatMap(({ path, text }) => {
    const target = join(folder, path);
    try {
      mkdirSync(dirname(target), { recursive: true });
    } catch (error) {
      return [toReadProblem(dirname(target), error)];
    }
    const problem = writeTextFile(target, toFormatted(path, text));
    return problem === undefined ? [] : [problem];
  });
}

function toFormatted(path: string, text: string): string {
  const formatted = formatFile(parseFile(path, text));
  return formatted ?? text;
}

function writeReport(
  path: string,
  { counts, diagnostics }: ImportedRules,
  others: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): Diagnostic[] {
  const problems = [...diagnostics, ...others].map(({ code, severity, message, place }) => {
    const at = place && toLineColumn(toLineStarts(texts.get(place.file) ?? ""), place.start);
    return { file: place?.file, ...at, severity, code, message };
  });
  const problem = writeTextFile(path, `${JSON.stringify({ ...counts, problems }, null, 2)}\n`);
  return problem === undefined ? [] : [problem];
}

function toSummary({ counts, diagnostics }: ImportedRules, unread: number): string {
  const { imported, documents, files, disabled, filters } = counts;
  const failed = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ place }) => place?.file))
    .size;
  const asides = [
    disabled > 0 && `${toGrouped(disabled)} disabled until they get values`,
    filters > 0 && toCounted(filters, "filter"),
    failed > 0 && `${toCounted(failed, "file")} with errors`,
    unread > 0 && `${toCounted(unread, "file")} could not be read`,
  ].filter((aside) => aside !== false);
  const more = asides.map((aside) => `; ${aside}`).join("");
  const rules = toGrouped(documents - filters);
  return `${toGrouped(imported)} of ${rules} rules imported, from ${toCounted(files, "file")}${more}.\n`;
}
