import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { createDiagnostic, type Diagnostic, type Source } from "@tocsin/core";
import { compile, formatFile, parseFile, type ParsedFile } from "@tocsin/language";
import {
  configName,
  configTemplate,
  createCompileHost,
  findRoot,
  listRuleFiles,
  ruleFileEnding,
} from "@tocsin/project";
import { runTests, toTotals } from "@tocsin/testing";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { writeTextFile } from "../output/write-file.ts";
import { isNamed, toFirstNames } from "../rules/find-named.ts";
import { readRuleFiles } from "../rules/load-rules.ts";
import { toRuleTexts, type TemplateSource } from "../rules/rule-template.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";

const examples = `
Examples:
  tocsin new rule brute_force
  tocsin new rule identity.brute_force --source shared.sources.logins
`;

/** What the source is called where the user names none. */
const usualName = "events";

type FoundSource = TemplateSource | { readonly problem: Diagnostic };

/** `tocsin new rule NAME`, `tocsin new config` */
export function newCommand({ terminal, exit }: CommandContext): Command {
  const rule = new Command("rule")
    .description("Write a rule that compiles, with tests that pass, to start from.")
    .argument("<name>", "what to call it: words joined by _, perhaps after a module and a dot")
    .option(
      "--source <name>",
      "the source that it looks at: one of the project's, or the name of a new one; else events",
    )
    .addHelpText("after", examples)
    .action((name: string, options: { source?: string }) => exit(newRule(name, options.source, terminal)));
  const config = new Command("config")
    .description("Write a tocsin.yaml that says what a project asks of its rules, to start from.")
    .action(() => exit(newConfig(terminal)));
  return new Command("new")
    .summary("write a first rule, or a configuration")
    .description("Write something to start from.")
    .addCommand(rule)
    .addCommand(config);
}

function newConfig(terminal: Terminal): ExitCode {
  const problem = writeTextFile(configName, configTemplate, true);
  if (problem !== undefined) return reportFailure(terminal, [problem]);
  terminal.out(`${configName}\n`);
  terminal.error("Written. Change it, then run:  tocsin check .\n");
  return exitCodes.fine;
}

function newRule(fullName: string, asked: string | undefined, terminal: Terminal): ExitCode {
  const sourceName = asked ?? usualName;
  for (const [name, thing] of [
    [fullName, "a rule"],
    [sourceName, "a source"],
  ] as const) {
    if (!/^[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*$/.test(name)) {
      const reason = "only small letters, digits and _ may stand in it, and no digit first";
      return reportFailure(terminal, [createDiagnostic("TOC6010", { name, thing, reason })]);
    }
  }
  const dot = fullName.lastIndexOf(".");
  const module = dot === -1 ? undefined : fullName.slice(0, dot);
  const name = fullName.slice(dot + 1);
  const path = `${name}${ruleFileEnding}`;
  if (existsSync(path)) return reportFailure(terminal, [createDiagnostic("TOC6011", { path })]);
  const project = readProject();
  const source = asked === undefined ? findUsualSource(module ?? name, project) : findSource(asked, project);
  if ("problem" in source) return reportFailure(terminal, [source.problem]);
  const text = firstThatPasses(toRuleTexts(module, name, source), path, project);
  if (text === undefined) {
    const reason = `it, or \`${sourceName}\`, is a word of the language, or the source has no field that a first rule could use`;
    return reportFailure(terminal, [createDiagnostic("TOC6010", { name: fullName, thing: "a rule", reason })]);
  }
  const problem = writeTextFile(path, text, true);
  if (problem !== undefined) return reportFailure(terminal, [problem]);
  terminal.out(`${path}\n`);
  terminal.error(`Written. Change it, then run:  tocsin test ${path}\n`);
  return exitCodes.fine;
}

/** The rule files around the working folder; none where that belongs to no project. */
function readProject(): readonly ParsedFile[] {
  const root = findRoot(".");
  return root === undefined ? [] : readRuleFiles(listRuleFiles(root));
}

/** The source called as usual of the rule's module, else the only one of the project; else a new one. */
function findUsualSource(module: string, project: readonly ParsedFile[]): TemplateSource {
  for (const name of [`${module}.${usualName}`, usualName]) {
    const found = findSource(name, project);
    if (!("problem" in found)) return found;
  }
  return { name: usualName };
}

/** The source of the project that the name means; else a new one. */
function findSource(name: string, project: readonly ParsedFile[]): FoundSource {
  const { ruleSet } = compile(
    project,
    createCompileHost(() => findRoot(".") ?? "."),
  );
  const found = ruleSet.sources.filter((source) => isNamed(source.name, name));
  const [only, ...others] = found.filter((source) => source.name === name).concat(found.length === 1 ? found : []);
  if (only !== undefined) return toTemplateSource(only);
  const parts = name.split(".");
  if (found.length > 1 || others.length > 0) {
    const suggestion = `; several end so: ${toFirstNames(found.map((source) => source.name))}`;
    return { problem: createDiagnostic("TOC6008", { source: name, suggestion }) };
  }
  if (parts.length === 1) return { name };
  return { problem: createDiagnostic("TOC6008", { source: name, suggestion: "" }) };
}

function toTemplateSource({ name }: Source): TemplateSource {
  const dot = name.lastIndexOf(".");
  return { name: name.slice(dot + 1), module: name.slice(0, dot) };
}

/** The first of the texts, formatted, that compiles without an error and whose tests pass. */
function firstThatPasses(texts: readonly string[], file: string, project: readonly ParsedFile[]): string | undefined {
  const root = findRoot(".") ?? ".";
  for (const text of texts) {
    const formatted = formatFile(parseFile(file, text));
    if (formatted === undefined) continue;
    const others = project.filter((other) => other.file !== join(root, file));
    const { ruleSet, diagnostics } = compile(
      [...others, { file, text: formatted }],
      createCompileHost(() => root),
    );
    if (diagnostics.some(({ severity, place }) => severity === "error" && place?.file === file)) continue;
    const rules = ruleSet.rules.filter(({ at }) => at.file === file);
    const report = runTests({ ...ruleSet, rules }, { readEvents: () => ({ events: [] }), textOf: () => "" });
    const { passed, failed } = toTotals(report);
    if (passed > 0 && failed === 0) return formatted;
  }
  return undefined;
}
