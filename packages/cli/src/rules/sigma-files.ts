import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import type { Diagnostic } from "@tocsin/core";
import type { SigmaInput } from "@tocsin/importers";
import { listFiles, ruleFileEnding } from "@tocsin/project";
import { toReadProblem } from "@tocsin/sources";

export interface SigmaFiles {
  readonly inputs: readonly SigmaInput[];
  /** Other YAML in the folder. */
  readonly others: readonly string[];
  readonly hasRules: boolean;
  /** Files that could not be read. */
  readonly problems: readonly Diagnostic[];
}

/** What reading rules of Sigma asks of the disk. The answers are plain JSON data. */
export interface SigmaDisk {
  /** The files of YAML at a path, or below it where it is a folder; none where there is nothing. */
  readonly yamlAt: (path: string) => YamlFiles;
  readonly sigmaText: (file: string) => { readonly text: string } | { readonly problem: Diagnostic };
}

export interface YamlFiles {
  readonly isFolder: boolean;
  readonly files: readonly string[];
  /** Whether there are rules of Tocsin beside them. */
  readonly hasRules: boolean;
  /** Folders that could not be read. */
  readonly problems: readonly Diagnostic[];
}

/** This machine's disk as it is now. */
export const sigmaDisk: SigmaDisk = {
  yamlAt(path) {
    const stats = existsSync(path) ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (stats?.isDirectory() !== true) {
      const files = stats !== undefined && isYaml(path) ? [path] : [];
      return { isFolder: false, files, hasRules: false, problems: [] };
    }
    const problems: Diagnostic[] = [];
    const isRules = (name: string) => name.endsWith(ruleFileEnding);
    const found = listFiles(
      path,
      (name) => isYaml(name) || isRules(name),
      (problem) => problems.push(problem),
    );
    return { isFolder: true, files: found.filter(isYaml), hasRules: found.some(isRules), problems };
  },
  sigmaText(file) {
    try {
      return { text: readText(file) };
    } catch (error) {
      return { problem: toReadProblem(file, error) };
    }
  },
};

/**
 * The files of Sigma at a path: a file that ends in .yml or .yaml, or those of a folder and the folders in it that look
 * like Sigma. `prefix` stands before the paths below the folder.
 */
export function readSigmaFiles(path: string, prefix = "", disk = sigmaDisk): SigmaFiles {
  const { isFolder, files, hasRules, problems: unlisted } = disk.yamlAt(path);
  const problems = [...unlisted];
  const found = files.flatMap((file): SigmaInput[] => {
    const read = disk.sigmaText(file);
    if ("problem" in read) {
      problems.push(read.problem);
      return [];
    }
    const below = isFolder ? relative(path, file) : basename(path);
    return [{ file, path: join(prefix, below).split(sep).join("/"), text: read.text }];
  });
  if (!isFolder) return { inputs: found, others: [], hasRules, problems };
  return {
    inputs: found.filter(({ text }) => looksLikeSigma(text)),
    others: found.filter(({ text }) => !looksLikeSigma(text) && !holdsCases(text)).map(({ file }) => file),
    hasRules,
    problems,
  };
}

/** Rules are texts that people write; the longest are some hundred KB. */
const mostBytes = 16 * 1024 * 1024;

/** A text with other characters put for invalid UTF-8 would mean something else. */
function readText(file: string): string {
  if (statSync(file).size > mostBytes) throw new Error("it is larger than 16 MiB");
  return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
}

/** Keys at the start of a line that together only documents of Sigma have, or the same as JSON; a folder may hold other YAML. */
function looksLikeSigma(text: string): boolean {
  if (/^(?:detection|correlation)[ \t]*:/m.test(text)) return /^(?:title|logsource|name|id)[ \t]*:/m.test(text);
  if (/^filter[ \t]*:/m.test(text)) return /^(?:title|logsource)[ \t]*:/m.test(text);
  return /^\s*\{/.test(text) && /"(?:detection|correlation|filter)"\s*:/.test(text) && /"title"\s*:/.test(text);
}

/** An `info.yml` of Sigma, of which the rules that it tests name the path. Where all its cases are commented out it is one, too. */
function holdsCases(text: string): boolean {
  return /^rule_metadata[ \t]*:/m.test(text) || /^regression_tests_info[ \t]*:/m.test(text);
}

export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}
