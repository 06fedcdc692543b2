import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Command } from "commander";
import { createDiagnostic, toLineColumn, toLineStarts, type Diagnostic } from "@tocsin/core";
import { defaultMapping, importSigma, parseMapping, parsePlaceholderValues } from "@tocsin/importers";
import type { ImportedRules, ImportOptions, ReadSettings, SigmaInput } from "@tocsin/importers";
import { formatFile, parseFile } from "@tocsin/language";
import { toReadProblem } from "@tocsin/sources";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { toDiagnosticsText } from "../output/diagnostics-text.ts";
import { writeTextFile } from "../output/write-file.ts";
import { readSigmaFiles } from "../rules/sigma-files.ts";
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

interface Flags {
  readonly out?: string;
  readonly report?: string;
  readonly schema: string;
  readonly index?: string;
  readonly mapping?: string;
  readonly values?: string;
  readonly license?: string;
  readonly blocks?: boolean;
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
    .option("--mapping <file>", "names of fields, and log sources of your own")
    .option("--values <file>", "values for placeholders such as %Administrators%")
    .option("--license <text>", "the licence of rules that name none")
    .option("--blocks", "judge correlations with upper bounds in blocks of time")
    .addHelpText("after", examples)
    .action((paths: string[], flags: Flags) => exit(runImport(paths, flags, terminal)));
  return new Command("import")
    .summary("take over rules of others")
    .description("Take over rules of others.")
    .addCommand(sigma);
}

function runImport(paths: readonly string[], flags: Flags, terminal: Terminal): ExitCode {
  if (flags.out === undefined) return reportFailure(terminal, [missingOption("--out")]);
  const options = parseOptions(flags);
  if ("problems" in options) return reportFailure(terminal, options.problems);
  const read = readAll(paths);
  if (read.problems.length > 0) return reportFailure(terminal, read.problems);
  const imported = importSigma(read.inputs, options.settings);
  const problems = writeRules(imported, flags.out);
  const texts = new Map(read.inputs.map(({ file, text }) => [file, text]));
  if (flags.report !== undefined) problems.push(...writeReport(flags.report, imported, texts));
  terminal.error(toDiagnosticsText([...imported.diagnostics, ...problems], texts, terminal.errorColors));
  terminal.out(toSummary(imported));
  if (problems.length > 0) return exitCodes.failed;
  return imported.diagnostics.some(({ severity }) => severity === "error") ? exitCodes.found : exitCodes.fine;
}

/** Of several folders each keeps its name. */
function readAll(paths: readonly string[]): { inputs: readonly SigmaInput[]; problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const inputs = new Map<string, SigmaInput>();
  for (const path of paths) {
    if (!existsSync(path)) {
      problems.push(createDiagnostic("TOC7001", { path }));
      continue;
    }
    const found = readSigmaFiles(path, paths.length > 1 && !/\.ya?ml$/i.test(path) ? basename(path) : "");
    problems.push(...found.problems);
    if (found.inputs.length === 0) problems.push(createDiagnostic("TOC6001", { path }));
    for (const input of found.inputs) inputs.set(input.file, inputs.get(input.file) ?? input);
  }
  return { inputs: [...inputs.values()], problems };
}

function parseOptions(flags: Flags): ReadSettings<ImportOptions> {
  const schema = parseChoice("--schema", flags.schema, ["windows", "ecs"] as const);
  if ("problem" in schema) return { problems: [schema.problem] };
  const values = readSettings(flags.values, parsePlaceholderValues);
  if ("problems" in values) return values;
  const mapping = readSettings(flags.mapping, parseMapping);
  if ("problems" in mapping) return mapping;
  const listed = flags.index?.split(",") ?? mapping.settings?.patterns ?? [];
  const patterns = listed.map((pattern) => pattern.trim()).filter((pattern) => pattern !== "");
  return {
    settings: {
      values: values.settings,
      mapping: {
        ...defaultMapping,
        ...mapping.settings,
        schema: schema.value,
        patterns: patterns.length > 0 ? patterns : defaultMapping.patterns,
      },
      blocks: flags.blocks,
      license: flags.license,
    },
  };
}

function readSettings<Settings>(
  path: string | undefined,
  parse: (file: string, text: string) => ReadSettings<Settings>,
): ReadSettings<Settings | undefined> {
  if (path === undefined) return { settings: undefined };
  try {
    return parse(path, readFileSync(path, "utf8"));
  } catch (error) {
    return { problems: [toReadProblem(path, error)] };
  }
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
  texts: ReadonlyMap<string, string>,
): Diagnostic[] {
  const problems = diagnostics.map(({ code, severity, message, place }) => {
    const at = place && toLineColumn(toLineStarts(texts.get(place.file) ?? ""), place.start);
    return { file: place?.file, ...at, severity, code, message };
  });
  const problem = writeTextFile(path, `${JSON.stringify({ ...counts, problems }, null, 2)}\n`);
  return problem === undefined ? [] : [problem];
}

function toSummary({ counts, diagnostics }: ImportedRules): string {
  const { imported, documents, files, disabled, filters } = counts;
  const failed = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ place }) => place?.file))
    .size;
  const asides = [
    disabled > 0 && `${toGrouped(disabled)} disabled until they get values`,
    filters > 0 && toCounted(filters, "filter"),
    failed > 0 && `${toCounted(failed, "file")} with errors`,
  ].filter((aside) => aside !== false);
  const more = asides.map((aside) => `; ${aside}`).join("");
  const rules = toGrouped(documents - filters);
  return `${toGrouped(imported)} of ${rules} rules imported, from ${toCounted(files, "file")}${more}.\n`;
}
