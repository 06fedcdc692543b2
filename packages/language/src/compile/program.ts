import type { Diagnostic, List, Lookup, Source, Span } from "@tocsin/core";
import { createBudget } from "../lowering/budget.ts";
import { lowerList, type LoweredList } from "../lowering/lower-list.ts";
import { lowerLookup } from "../lowering/lower-lookup.ts";
import { createSchemaReader, lowerSource, type LoweredSource } from "../lowering/lower-source.ts";
import { toClauseReport } from "../lowering/rule-scope.ts";
import type { LoweredLookup, Program, Scope } from "../lowering/scope.ts";
import { toOperand } from "../lowering/to-operand.ts";
import { checkDerived } from "../names/check-clashes.ts";
import { type Declared, fullName, toPlace } from "../names/declared.ts";
import type { FileNames } from "../names/file-names.ts";
import type { ParsedFile } from "../parsed-file.ts";
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

export function createDeclarations(
  host: CompileHost,
  namesOf: (file: ParsedFile) => FileNames,
  cyclic: ReadonlySet<Declared["node"]>,
  report: Report,
  addDiagnostic: (diagnostic: Diagnostic) => void,
): Declarations {
  const sources = new Map<string, Source>();
  const lists = new Map<string, List>();
  const lookups = new Map<string, Lookup>();
  const readSchema = createSchemaReader(({ diagnostics }) => {
    for (const diagnostic of diagnostics) addDiagnostic(diagnostic);
  });
  const scopeOf = (names: FileNames, part: Report, clause: { readonly span: Span }): Scope => ({
    program,
    names,
    report: part,
    budget: createBudget(toPlace(names.file, clause.span)),
    parameters: new Map(),
    derived: new Map(),
    expanding: [],
  });
  /** A declaration in which an error was found is undefined to those who use it. */
  const lower = <T>(declared: Declared, make: (scope: Scope) => T | undefined): T | undefined => {
    const part = toClauseReport(declared.node, declared.file, report);
    const lowered = make(scopeOf(namesOf(declared.file), part, declared.node));
    return part.failed ? undefined : lowered;
  };
  const source = remember((declared: Declared<"source">): LoweredSource | undefined => {
    const lowered = lower(declared, (scope) => {
      const made = lowerSource(declared, scope, readSchema, (clause) =>
        toClauseReport(clause, declared.file, scope.report),
      );
      for (const { node, names } of made.context.derived.values()) {
        checkDerived(node, made.context.schema, names.file, scope.report);
      }
      return made;
    });
    if (lowered) sources.set(fullName(declared), lowered.source);
    return lowered;
  });
  const program: Declarations = {
    host,
    sources,
    lists,
    lookups,
    scopeOf,
    operand: toOperand,
    namesOf: (declared) => namesOf(declared.file),
    isCyclic: (declared) => cyclic.has(declared.node),
    filterOf: (context) => sources.get(context.name)?.filter ?? null,
    source: (declared) => source(declared)?.context,
    list: remember((declared: Declared<"list-declaration">): LoweredList | undefined => {
      const lowered = lower(declared, (scope) => lowerList(declared, scope));
      if (lowered) lists.set(lowered.list.name, lowered.list);
      return lowered;
    }),
    lookup: remember((declared: Declared<"lookup">): LoweredLookup | undefined => {
      const lowered = lower(declared, (scope) => lowerLookup(declared, scope));
      if (lowered) lookups.set(lowered.lookup.name, lowered.lookup);
      return lowered;
    }),
  };
  return program;
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
