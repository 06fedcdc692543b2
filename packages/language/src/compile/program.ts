import type { Diagnostic, List, Lookup, Source, Span } from "@tocsin/core";
import { lintSource } from "../lint/lint-source.ts";
import { createBudget } from "../lowering/budget.ts";
import { lowerList } from "../lowering/lower-list.ts";
import { lowerLookup } from "../lowering/lower-lookup.ts";
import { createSchemaReader, lowerSource, type LoweredSource, type SchemaReader } from "../lowering/lower-source.ts";
import { toClauseReport } from "../lowering/rule-scope.ts";
import type { Program, Scope } from "../lowering/scope.ts";
import { toOperand } from "../lowering/to-operand.ts";
import { checkDerived } from "../names/check-clashes.ts";
import { type Declared, toPlace } from "../names/declared.ts";
import type { FileNames } from "../names/file-names.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type { SourceClause } from "../tree/declarations.ts";
import type { CompileHost } from "./compile-host.ts";
import type { Report } from "./report.ts";

/** The declarations of all files, each lowered when it is first asked for. */
export interface Declarations extends Program {
  scopeOf(names: FileNames, report: Report, clause: { readonly span: Span }): Scope;
  /** What the rule set holds, by full name. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly lists: ReadonlyMap<string, List>;
  readonly lookups: ReadonlyMap<string, Lookup>;
}

/** What declarations are lowered with. */
export interface DeclarationsInput {
  readonly host: CompileHost;
  readonly namesOf: (file: ParsedFile) => FileNames;
  readonly isCyclic: (node: Declared["node"]) => boolean;
  /** Where problems of what a file declares go, whoever asks for it first. */
  readonly reportOf: (file: ParsedFile) => Report;
  /** Takes what is wrong with a schema file. */
  readonly addDiagnostic: (diagnostic: Diagnostic) => void;
  readonly lints: boolean;
}

export function createDeclarations(input: DeclarationsInput): Declarations {
  const { host, namesOf, isCyclic, reportOf, addDiagnostic, lints } = input;
  const sources = new Map<string, Source>();
  const lists = new Map<string, List>();
  const lookups = new Map<string, Lookup>();
  const readSchema = createSchemaReader(({ diagnostics }) => diagnostics.forEach(addDiagnostic));
  /** A declaration in which an error was found is undefined to those who use it. */
  const lower = <D extends Declared, T>(make: (declared: D, scope: Scope) => T | undefined, keep: (made: T) => void) =>
    remember((declared: D): T | undefined => {
      const part = toClauseReport(declared.node, declared.file, reportOf(declared.file));
      const made = make(declared, toScope(program, namesOf(declared.file), part, declared.node));
      if (part.failed || made === undefined) return undefined;
      keep(made);
      return made;
    });
  const source = lower(
    (declared: Declared<"source">, scope) => lowerCheckedSource(declared, scope, readSchema),
    ({ source: made }) => sources.set(made.name, made),
  );
  const program: Declarations = {
    host,
    lints,
    sources,
    lists,
    lookups,
    scopeOf: (names, part, clause) => toScope(program, names, part, clause),
    operand: toOperand,
    namesOf: (declared) => namesOf(declared.file),
    isCyclic: (declared) => isCyclic(declared.node),
    sourceOf: (context) => sources.get(context.name),
    filterOf: (context) => sources.get(context.name)?.filter ?? null,
    source: (declared) => source(declared)?.context,
    list: lower(lowerList, ({ list }) => lists.set(list.name, list)),
    lookup: lower(lowerLookup, ({ lookup }) => lookups.set(lookup.name, lookup)),
  };
  return program;
}

function toScope(program: Program, names: FileNames, report: Report, clause: { readonly span: Span }): Scope {
  const budget = createBudget(toPlace(names.file, clause.span));
  return { program, names, report, budget, parameters: new Map(), derived: new Map(), expanding: [] };
}

function lowerCheckedSource(declared: Declared<"source">, scope: Scope, readSchema: SchemaReader): LoweredSource {
  const toReport = (clause: SourceClause) => toClauseReport(clause, declared.file, scope.report);
  const made = lowerSource(declared, scope, readSchema, toReport);
  for (const { node, names } of made.context.derived.values()) {
    checkDerived(node, made.context.schema, names.file, scope.report);
  }
  lintSource(declared, made, scope.report);
  return made;
}

/** Each declaration once. */
function remember<D extends Declared, T>(make: (declared: D) => T): (declared: D) => T {
  const known = new Map<Declared["node"], T>();
  return (declared) => {
    const { node } = declared;
    const before = known.get(node);
    if (before !== undefined || known.has(node)) return before as T;
    const made = make(declared);
    known.set(node, made);
    return made;
  };
}
