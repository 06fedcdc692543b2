import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { createDiagnostic, type Diagnostic, type Place } from "@tocsin/core";
import { toReadProblem } from "@tocsin/sources";
import type { ParsedFile } from "@tocsin/language";
import { foldersFrom, hasConfig } from "../rules/rule-root.ts";
import { applyConfig, type LoadedConfig } from "./apply-config.ts";
import { configName } from "./config-name.ts";
import { parseConfig } from "./parse-config.ts";

/** Rule files, what the compiler says of them and of files that they use, and their texts. */
export interface RulesToCheck {
  readonly parsed: readonly ParsedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Rules with all that there is to say of them. */
export interface CheckedRules {
  /** Of the rule files, then of the configuration (warnings alone). */
  readonly diagnostics: readonly Diagnostic[];
  /** Why a configuration cannot be used; the rules were then checked without it. */
  readonly problems: readonly Diagnostic[];
  /** Of the rule files and of the configurations. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Puts rules under the configuration of their project: the nearest `tocsin.yaml` above each file, or the one that is given. What the command line and
 * editors say of rules both comes from here.
 */
export function checkRules({ parsed, diagnostics, texts }: RulesToCheck, given?: string): CheckedRules {
  const reader = createReader();
  const of = Map.groupBy(diagnostics, ({ place }) => place?.file);
  const own = new Set<string | undefined>(parsed.map(({ file }) => file));
  const ofFiles = parsed.flatMap((file) => {
    const path = given ?? findConfig(file.file);
    const config = path === undefined ? undefined : reader.read(path);
    const said = of.get(file.file) ?? [];
    return config === undefined ? said : applyConfig(config, file, said);
  });
  const elsewhere = diagnostics.filter(({ place }) => !own.has(place?.file));
  return {
    diagnostics: [...elsewhere, ...ofFiles, ...reader.warnings],
    problems: reader.problems,
    texts: new Map([...texts, ...reader.texts]),
  };
}

/** The path of the nearest configuration in the folder of a rule file or above it, as the user would write it. */
export function findConfig(ruleFile: string): string | undefined {
  const found = foldersFrom(dirname(resolve(ruleFile))).find(hasConfig);
  if (found === undefined) return undefined;
  const way = relative(".", join(found, configName));
  return way.startsWith(`..${sep}`) ? join(found, configName) : way;
}

/** Reads each configuration once. */
function createReader() {
  const known = new Map<string, LoadedConfig | undefined>();
  const texts = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  const readNew = (file: string): LoadedConfig | undefined => {
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
      texts.set(file, text);
      const parsed = parseConfig(file, text);
      if ("problems" in parsed) problems.push(...parsed.problems);
      else warnings.push(...findLostPaths({ config: parsed.config, file }, text));
      return "config" in parsed ? { config: parsed.config, file } : undefined;
    } catch (error) {
      if (error instanceof TypeError)
        problems.push(createDiagnostic("TOC6201", { path: file, reason: "it is not valid UTF-8" }));
      else problems.push(toReadProblem(file, error));
      return undefined;
    }
  };
  const read = (file: string) => {
    if (!known.has(file)) known.set(file, readNew(file));
    return known.get(file);
  };
  return { read, texts, problems, warnings };
}

/** Paths of overrides that lead nowhere: what was meant to be different there is not. */
function findLostPaths({ config, file }: LoadedConfig, text: string): readonly Diagnostic[] {
  const folder = dirname(file);
  const paths = (config.overrides ?? []).flatMap(({ files = [] }) => files);
  const lost = paths.filter((path) => !existsSync(join(folder, path)));
  return lost.map((path) => createDiagnostic("TOC6205", { path, config: file }, toPlace(file, text, path)));
}

function toPlace(file: string, text: string, path: string): Place {
  const start = Math.max(0, text.indexOf(path));
  return { file, start, end: start + path.length };
}
