import { type Diagnostic, type Rule } from "@tocsin/core";
import { type OutsideException, lowerRule } from "../lowering/lower-rule.ts";
import { toClauseReport } from "../lowering/rule-scope.ts";
import { checkClashes } from "../names/check-clashes.ts";
import { checkFile } from "../names/check-file.ts";
import { type Declared, isKind } from "../names/declared.ts";
import { type FileNames, toFileNames } from "../names/file-names.ts";
import { findCycles } from "../names/find-cycles.ts";
import { collectModule, collectModules, moduleOf, type Modules } from "../names/modules.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type { CompileHost } from "./compile-host.ts";
import { collectExceptions } from "./outside-exceptions.ts";
import { type Declarations, createDeclarations } from "./program.ts";
import { Diagnostics, type Report, reportTo } from "./report.ts";

/** What one file comes to among the others. */
export interface CheckedFile {
  /** Its rules without an error. */
  readonly rules: readonly Rule[];
  /** What came of its declarations, the parser's included, sorted by place; some may lie in files that it uses, such as in a macro. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Files that see each other's modules. Names are looked up, and declarations lowered, when they are first asked for, so that making one
 * costs little. Nothing of it changes later: for another text, relink.
 */
export interface Linked {
  readonly modules: Modules;
  readonly declarations: Declarations;
  /** The names that a file sees. It must be one of those that were linked. */
  readonly namesOf: (file: ParsedFile) => FileNames;
  /** Everything that can be said of one file without looking at all rules. Each file once, whoever asks. */
  readonly check: (file: ParsedFile) => CheckedFile;
  /** What is wrong with files that are no rule files (schemas), as far as what was checked reads them. */
  readonly elsewhere: () => readonly Diagnostic[];
}

export interface LinkOptions {
  /** False: only errors are asked for. */
  readonly lint?: boolean;
}

/** The outcome does not depend on the order of the files. */
export function link(files: readonly ParsedFile[], host: CompileHost, options?: LinkOptions): Linked {
  return linkModules(collectModules(files), host, options);
}

/** The same after a file changed (`before` and `after` have the same path), came (no `before`) or went: at the cost of its module. */
export function relink(
  { modules }: Linked,
  before: ParsedFile | undefined,
  after: ParsedFile | undefined,
  host: CompileHost,
  options?: LinkOptions,
): Linked {
  const changed = new Map(modules);
  const replace = (name: string, toFiles: (files: readonly ParsedFile[]) => readonly ParsedFile[]) => {
    const files = toFiles(changed.get(name)?.files ?? []);
    if (files.length === 0) changed.delete(name);
    else changed.set(name, collectModule(name, files));
  };
  if (before !== undefined) replace(moduleOf(before), (files) => files.filter((file) => file !== before));
  if (after !== undefined) replace(moduleOf(after), (files) => [...files, after]);
  return linkModules(changed, host, options);
}

function linkModules(modules: Modules, host: CompileHost, { lint = true }: LinkOptions = {}): Linked {
  const sinks = new Sinks();
  const namesOf = remember((file: ParsedFile) => toFileNames(file, modules, sinks.of(file.file).report()));
  const cyclic = once(() => findCycles(allDeclared(modules), ({ file }) => namesOf(file), sinks.byPlace));
  const reportOf = (file: ParsedFile) => sinks.of(file.file).report();
  const declarations = createDeclarations({
    host,
    namesOf,
    isCyclic: (node) => cyclic().has(node),
    reportOf,
    addDiagnostic: (diagnostic) => sinks.of(notOfRules).add(diagnostic),
    lints: lint,
  });
  const exceptions = once(() => collectExceptions(modules, namesOf, declarations, reportOf));
  const check = remember((file: ParsedFile): CheckedFile => {
    const sink = sinks.of(file.file);
    const report = sink.report();
    for (const diagnostic of file.diagnostics) sink.add(diagnostic);
    for (const diagnostic of modules.get(moduleOf(file))?.diagnostics ?? []) {
      if (diagnostic.place?.file === file.file) sink.add(diagnostic);
    }
    cyclic();
    const own = declaredIn(file, modules);
    for (const one of own) lowerDeclaration(one, declarations);
    checkFile(namesOf(file), report, lint);
    checkClashes(namesOf(file), schemasOf(namesOf(file), declarations), report);
    const rules = lowerRules(own, declarations, exceptions(), report);
    return { rules, diagnostics: sink.sorted() };
  });
  const elsewhere = () => sinks.of(notOfRules).sorted();
  return { modules, declarations, namesOf, check, elsewhere };
}

/** Diagnostics by the file that they came of, which need not be the one that they lie in. */
class Sinks {
  readonly #byFile = new Map<string, Diagnostics>();

  of(file: string): Diagnostics {
    const known = this.#byFile.get(file) ?? new Diagnostics();
    this.#byFile.set(file, known);
    return known;
  }

  /** For problems that come of the file in which they lie. */
  readonly byPlace: Report = reportTo((diagnostic) => this.of(diagnostic.place?.file ?? notOfRules).add(diagnostic));
}

/** No file has this path. */
const notOfRules = "";

/** What a file declares; of a name that is declared twice, the first one alone. */
export function declaredIn(file: ParsedFile, modules: Modules): readonly Declared[] {
  const module = modules.get(moduleOf(file));
  return file.tree.declarations.flatMap((node) => {
    const declared = "name" in node ? module?.declared.get(node.name.text) : undefined;
    return declared?.node === node ? declared : [];
  });
}

export function allDeclared(modules: Modules): readonly Declared[] {
  return [...modules.values()].flatMap((module) => [...module.declared.values()]);
}

/** Sources, lists and lookups are lowered whether or not a rule uses them, so that their errors show. */
function lowerDeclaration(declared: Declared, declarations: Declarations): void {
  if (isKind(declared, "source")) declarations.source(declared);
  if (isKind(declared, "list-declaration")) declarations.list(declared);
  if (isKind(declared, "lookup")) declarations.lookup(declared);
}

function schemasOf(names: FileNames, declarations: Declarations) {
  return names.visible.ofKind("source").flatMap((source) => declarations.source(source)?.schema ?? []);
}

function lowerRules(
  declared: readonly Declared[],
  declarations: Declarations,
  exceptions: ReadonlyMap<Declared["node"], readonly OutsideException[]>,
  report: Report,
): Rule[] {
  const rules: Rule[] = [];
  for (const one of declared) {
    if (!isKind(one, "rule")) continue;
    const part = report.part();
    // A rule that the parser found broken is checked all the same, and left out.
    if (toClauseReport(one.node, one.file, report.part({ silent: true })).failed) part.fail();
    const scope = declarations.scopeOf(declarations.namesOf(one), part, one.node);
    const rule = lowerRule(one, scope, exceptions.get(one.node) ?? []);
    if (rule !== undefined && !part.failed) rules.push(rule);
  }
  return rules;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function remember<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
