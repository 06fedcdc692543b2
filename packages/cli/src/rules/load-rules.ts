import { dirname, relative, resolve } from "node:path";
import { createDiagnostic, type Diagnostic, type RuleSet } from "@tocsin/core";
import type { ImportOptions } from "@tocsin/importers";
import { compile, moduleOf, parseFile, type CompileHost, type ParsedFile } from "@tocsin/language";
import { createCompileHost } from "@tocsin/project";
import { importSigmaOf } from "./import-sigma-of.ts";
import { loadingDisk, type LoadingDisk } from "./loading-disk.ts";

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
  /** Texts that stand in no file: of rules of Sigma as Tocsin. */
  readonly imported: ReadonlySet<string>;
  /** The same as trees; those that could not be read are missing. */
  readonly parsed: readonly ParsedFile[];
  /** Files elsewhere that hold modules which these use. */
  readonly used: readonly ParsedFile[];
  /** The lists, lookups, schemas and events that a rule file names, whether or not they are there. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  readonly texts: ReadonlyMap<string, string>;
}

export interface LoadOptions {
  /** Asks for exceptions that are over on that day; see `CompileOptions`. */
  readonly today?: number;
  /** Texts that are put for those of their files. */
  readonly texts?: ReadonlyMap<string, string>;
  /** False: only errors are asked for. */
  readonly lint?: boolean;
  /** How rules of Sigma are imported. */
  readonly sigma?: ImportOptions;
}

/** Reads and compiles the rules at the paths, with the modules that they use from below their root. */
export function loadRules(
  paths: readonly string[],
  options: LoadOptions = {},
  disk: LoadingDisk = loadingDisk,
): LoadedRules {
  const sigma = importSigmaOf(paths, disk, options.sigma);
  const { files, problems } = disk.ruleFilesAt(paths.filter((path) => !sigma.only.has(path)));
  const reader = createReader(disk, options.texts);
  for (const [file, text] of sigma.texts) reader.texts.set(file, text);
  const written = files.flatMap((file) => reader.parse(file));
  const own = [...written, ...sigma.parsed];
  // Rules of Sigma come with all that they use: what was imported of them before lies in the same modules.
  const used = findUsedFiles(written, paths, reader.parse, disk);
  const { host, named } = noteNamed(createCompileHost((file) => rootOf(file, paths, disk), disk));
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
    problems: [...problems, ...reader.problems, ...empty],
    files: [...files, ...sigma.files],
    sigmaFiles: sigma.files,
    imported,
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
function rootOf(file: string, paths: readonly string[], disk: LoadingDisk): string {
  const folder = dirname(file);
  const isAbove = (path: string) => !relative(path, folder).startsWith("..");
  return disk.rootAbove(folder) ?? paths.map(disk.folderOf).find(isAbove) ?? folder;
}

/** The files parsed; one that cannot be read is left out. */
export function readRuleFiles(files: readonly string[]): readonly ParsedFile[] {
  return files.flatMap(createReader(loadingDisk).parse);
}

/** Reads and parses files, and keeps their texts. A file that cannot be read becomes a problem. */
function createReader(disk: LoadingDisk, given: ReadonlyMap<string, string> = new Map()) {
  const texts = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const parse = (file: string): ParsedFile[] => {
    const known = given.get(file);
    const read = known === undefined ? disk.ruleText(file) : { text: known };
    if ("problem" in read) {
      problems.push(read.problem);
      return [];
    }
    texts.set(file, read.text);
    return [parseFile(file, read.text)];
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
  disk: LoadingDisk,
): readonly ParsedFile[] {
  const known = new Set<string>();
  const wanted = [...own.flatMap(({ tree }) => tree.module?.name.text ?? []), ...usedModules(own)];
  if (wanted.length === 0) return [];
  const ownFiles = new Set(own.map(({ file }) => resolve(file)));
  const folders = paths.map(disk.folderOf);
  const roots = new Set(folders.map((folder) => disk.rootAbove(folder) ?? folder));
  const candidates = [...roots].flatMap(disk.ruleFilesBelow).filter((file) => !ownFiles.has(resolve(file)));
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
