import { readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import type { Diagnostic } from "@tocsin/core";
import type { SigmaInput } from "@tocsin/importers";
import { listFiles } from "@tocsin/project";
import { toReadProblem } from "@tocsin/sources";

export interface SigmaFiles {
  readonly inputs: readonly SigmaInput[];
  /** Other YAML in the folder. */
  readonly others: readonly string[];
  /** Files that could not be read. */
  readonly problems: readonly Diagnostic[];
}

/**
 * The files of Sigma at a path: a file that ends in .yml or .yaml, or those of a folder and the folders in it that look
 * like Sigma. `prefix` stands before the paths below the folder.
 */
export function readSigmaFiles(path: string, prefix = ""): SigmaFiles {
  const problems: Diagnostic[] = [];
  const read = (file: string, below: string): SigmaInput[] => {
    try {
      return [{ file, path: join(prefix, below).split(sep).join("/"), text: readText(file) }];
    } catch (error) {
      problems.push(toReadProblem(file, error));
      return [];
    }
  };
  if (!isFolder(path)) return { inputs: isYaml(path) ? read(path, basename(path)) : [], others: [], problems };
  const files = listFiles(path, isYaml, (problem) => problems.push(problem));
  const found = files.flatMap((file) => read(file, relative(path, file)));
  return {
    inputs: found.filter(({ text }) => looksLikeSigma(text)),
    others: found.filter(({ text }) => !looksLikeSigma(text) && !holdsCases(text)).map(({ file }) => file),
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

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
