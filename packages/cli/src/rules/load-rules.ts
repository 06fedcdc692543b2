import { dirname, relative, resolve } from "node:path";
import { createDiagnostic, type Diagnostic, type RuleSet } from "@tocsin/core";
import { compile, moduleOf, parseFile, type CompileHost, type ParsedFile } from "@tocsin/language";
import { createCompileHost, findRoot, findRuleFiles, folderOf, listRuleFiles, readRuleText } from "@tocsin/project";
import { toReadProblem } from "@tocsin/sources";
import type { Texts } from "../output/texts.ts";
import { importSigmaOf } from "./import-sigma-of.ts";

/** Rules read from disk and compiled, whatever state they are in. */
export interface LoadedRules {
  /** The rules of the files asked for; what they use from elsewhere is in it, the rules from elsewhere are not. */
  readonly ruleSet: RuleSet;
  /** What the compiler says of the files asked for, and errors in those they use. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong with rules of Sigma. Such a rule is left out, the others run. */
  readonly leftOut: readonly Diagnostic[];
  /** Paths that could not be read, or hold no rules. */
  readonly problems: readonly Diagnostic[];
  /** The files asked for. */
  readonly files: readonly string[];
  /** Those of them that are of Sigma. */
  readonly sigmaFiles: readonly string[];
  /** The same as trees; those that could not be read are missing. */
  readonly parsed: readonly ParsedFile[];
  /** Files elsewhere that hold modules which these use. */
  readonly used: readonly ParsedFile[];
  /** The lists, lookups, schemas and events that a rule file names, whether or not they are there. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  readonly texts: Texts;
}

export interface LoadOptions {
  /** Asks for exceptions that are over on that day; see `CompileOptions`. */
  readonly today?: number;
  /** Texts that are put for those of their files. */
  readonly texts?: ReadonlyMap<string, string>;
  /** False: only errors are asked for. */
  readonly lint?: boolean;
}

/** Reads and compiles the rules at the paths, with the modules that they use from below their root. */
export function loadRules(paths: readonly string[], options: LoadOptions = {}): LoadedRules {
  const sigma = importSigmaOf(paths);
  const { files, problems } = findRuleFiles(paths.filter((path) => !sigma.only.has(path)));
  const reader = createReader(options.texts);
  for (const [file, text] of sigma.texts) reader.texts.set(file, text);
  const own = [...files.flatMap((file) => reader.parse(file)), ...sigma.parsed];
  const used = findUsedFiles(own, paths, reader.parse);
  const { host, named } = noteNamed(createCompileHost((file) => rootOf(file, paths)));
  const { ruleSet, diagnostics } = compile([...own, ...used], host, options);
  const ownFiles = new Set(own.map(({ file }) => file));
  const isOwn = (file: string | undefined) => file === undefined || ownFiles.has(file);
  const imported = new Set(sigma.parsed.map(({ file }) => file));
  const isImported = (file: string | undefined) => file !== undefined && imported.has(file);
  const empty = own.filter(isEmpty).map(({ file }) => createDiagnostic("TOC6014", { path: file }));
  return {
    ruleSet: { ...ruleSet, rules: ruleSet.rules.filter(({ at }) => isOwn(at.file)) },
    diagnostics: diagnostics.filter(({ severity, place }) => {
      return (severity === "error" || isOwn(place?.file)) && !(severity === "error" && isImported(place?.file));
    }),
    leftOut: [
      ...sigma.diagnostics,
      ...diagnostics.filter(({ severity, place }) => severity === "error" && isImported(place?.file)),
    ],
    problems: [...problems, ...sigma.problems, ...reader.problems, ...empty],
    files: [...files, ...sigma.files],
    sigmaFiles: sigma.files,
    parsed: own,
    used,
    named,
    texts: reader.texts,
  };
}

/** A host that notes which files a rule file names. */
function noteNamed(host: CompileHost) {
  const named = new Map<string, Set<string>>();
  const resolve = (from: string, path: string) => {
    const target = host.resolve(from, path);
    if (target !== undefined) named.set(from, (named.get(from) ?? new Set()).add(target));
    return target;
  };
  return { host: { ...host, resolve }, named };
}

/** Where there is no root, a rule may name files below the path that it was found at. */
function rootOf(file: string, paths: readonly string[]): string {
  const folder = dirname(file);
  const isAbove = (path: string) => !relative(path, folder).startsWith("..");
  return findRoot(folder) ?? paths.map(folderOf).find(isAbove) ?? folder;
}

/** What keeps the rules from being run. */
export function whyNotRunnable(loaded: LoadedRules, paths: readonly string[]): readonly Diagnostic[] {
  const reasons = [...loaded.problems, ...loaded.diagnostics.filter(({ severity }) => severity === "error")];
  if (reasons.length > 0 || loaded.ruleSet.rules.length > 0) return reasons;
  return [createDiagnostic("TOC6001", { path: paths.join(", ") })];
}

/** The files parsed; one that cannot be read is left out. */
export function readRuleFiles(files: readonly string[]): readonly ParsedFile[] {
  return files.flatMap(createReader().parse);
}

/** Reads and parses files, and keeps their texts. A file that cannot be read becomes a problem. */
function createReader(given: ReadonlyMap<string, string> = new Map()) {
  const texts = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const parse = (file: string): ParsedFile[] => {
    try {
      const text = given.get(file) ?? readRuleText(file);
      texts.set(file, text);
      return [parseFile(file, text)];
    } catch (error) {
      problems.push(toReadProblem(file, error));
      return [];
    }
  };
  return { texts, problems, parse };
}

function isEmpty({ tree, diagnostics }: ParsedFile): boolean {
  return tree.declarations.length === 0 && tree.uses.length === 0 && diagnostics.length === 0;
}

/** The files elsewhere below the root of the modules that the given files are of or use, directly or through others. */
function findUsedFiles(
  own: readonly ParsedFile[],
  paths: readonly string[],
  parse: (file: string) => ParsedFile[],
): readonly ParsedFile[] {
  const known = new Set<string>();
  const wanted = [...own.flatMap(({ tree }) => tree.module?.name.text ?? []), ...usedModules(own)];
  if (wanted.length === 0) return [];
  const ownFiles = new Set(own.map(({ file }) => resolve(file)));
  const roots = new Set(paths.map((path) => findRoot(folderOf(path)) ?? folderOf(path)));
  const candidates = [...roots].flatMap((root) => listRuleFiles(root)).filter((file) => !ownFiles.has(resolve(file)));
  const others = candidates.flatMap(parse);
  const used: ParsedFile[] = [];
  for (let module = wanted.pop(); module !== undefined; module = wanted.pop()) {
    if (known.has(module)) continue;
    known.add(module);
    const found = others.filter((other) => moduleOf(other) === module);
    used.push(...found);
    wanted.push(...usedModules(found));
  }
  return used;
}

function usedModules(files: readonly ParsedFile[]): string[] {
  return files.flatMap(({ tree }) => tree.uses.map(({ from }) => from.text));
}
