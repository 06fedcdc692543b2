import type {
  Condition,
  DiagnosticCode,
  FieldType,
  Fix,
  KeyPart,
  Lookup,
  MessageParameters,
  Place,
  Source,
  Span,
} from "@tocsin/core";
import type { Schema } from "@tocsin/schema";
import type { CompileHost } from "../compile/compile-host.ts";
import type { Report } from "../compile/report.ts";
import type { Declared } from "../names/declared.ts";
import type { FileNames } from "../names/file-names.ts";
import type { DeriveClause } from "../tree/clauses.ts";
import type { Expression } from "../tree/expressions.ts";
import { type Budget, mostParts } from "./budget.ts";
import type { LoweredList } from "./lower-list.ts";
import type { Operand } from "./operand.ts";

/** Whether a bare word may name a list: `also`; `only`: it does, unless it is known to be something else. */
export type ListNames = "also" | "only";

/** What declarations come to; each is lowered once, and undefined where it is broken (which has been reported). */
export interface Program {
  readonly host: CompileHost;
  /** Whether more than errors is looked for in rules. */
  readonly lints: boolean;
  source(declared: Declared<"source">): SourceContext | undefined;
  /** The filter of a source that `source` gave. */
  filterOf(source: SourceContext): Condition | null;
  /** A source that `source` gave, as the rule set has it. */
  sourceOf(source: SourceContext): Source | undefined;
  list(declared: Declared<"list-declaration">): LoweredList | undefined;
  lookup(declared: Declared<"lookup">): LoweredLookup | undefined;
  namesOf(declared: Declared): FileNames;
  /** Whether a macro or derived name of a module is made of itself, which has been reported. */
  isCyclic(declared: Declared): boolean;
  /** What an expression means; expressions hold expressions, so what lowers a part of one comes back here. */
  operand(node: Expression, scope: Scope, lists?: ListNames): Operand | undefined;
}

/** What expressions over the events of a source need to know of it. */
export interface SourceContext {
  /** Full name. */
  readonly name: string;
  readonly schema: Schema;
  /** Names that the source derives. */
  readonly derived: ReadonlyMap<string, Derived>;
  /** Paths that `anywhere` searches; null: all. */
  readonly searchable: readonly string[] | null;
}

export interface LoweredLookup {
  readonly lookup: Lookup;
  /** Null: it has whatever is asked for, since nobody has seen its rows yet. */
  readonly columns: ReadonlyMap<string, FieldType> | null;
}

/** A derived name, and the names that its expression sees. */
export interface Derived {
  readonly node: DeriveClause;
  readonly names: FileNames;
  /** Where it is declared; it sees other derived names of the same level and of those around it. */
  readonly level: "rule" | "source" | "module";
}

/** What a macro's parameter stands for: the expression that the caller wrote, where he wrote it. */
export interface Bound {
  readonly expression: Expression;
  readonly scope: Scope;
}

/** Words that mean something on a finished match: `risk`, `value`, `count`, the names of a summary's lines. */
export type MatchWord = string;

/** Set where a finished match is looked at, not one event. */
export interface MatchContext {
  readonly key: readonly KeyPart[];
  readonly words: ReadonlySet<MatchWord>;
  /** No event completes the match (blocks, absence): of its fields only those of the key have a value. */
  readonly withoutEvent?: boolean;
}

/** Everything that decides what a word of the tree means, and where problems with it go. */
export interface Scope {
  readonly program: Program;
  /** The names that the text sees, and its file. */
  readonly names: FileNames;
  readonly report: Report;
  readonly budget: Budget;
  readonly parameters: ReadonlyMap<string, Bound>;
  /** Names that the rule derives. */
  readonly derived: ReadonlyMap<string, Derived>;
  /** The source of the events at hand; absent where there are none (entries of a list). */
  readonly source?: SourceContext;
  /** The steps that may be spoken of (`ok.user.name`), with the sources of their events. */
  readonly steps?: ReadonlyMap<string, SourceContext>;
  readonly match?: MatchContext;
  /** Full name of the rule; absent outside of rules. */
  readonly rule?: string;
  /** The derived names whose expressions are being put in, outermost first. */
  readonly expanding: readonly DeriveClause[];
}

export function placeOf(scope: Scope, node: { readonly span: Span }): Place {
  return { file: scope.names.file.file, start: node.span.start, end: node.span.end };
}

/** The text of a node as it was written. */
export function textOf(scope: Scope, node: { readonly span: Span }): string {
  return scope.names.file.text.slice(node.span.start, node.span.end);
}

/** Reports a problem at a node, and gives undefined, as what is broken comes to. */
export function refuse<Code extends DiagnosticCode>(
  scope: Scope,
  code: Code,
  parameters: MessageParameters[Code],
  node: { readonly span: Span },
  fix?: Fix,
): undefined {
  scope.report.add(code, parameters, placeOf(scope, node), fix);
  return undefined;
}

/** Reports that a clause has grown too large. */
export function refuseSize({ report, budget }: Scope): undefined {
  report.add("TOC2022", { limit: mostParts.toLocaleString("en") }, budget.at);
  return undefined;
}

/** `1 value`, `2 values` */
export function toCount(count: number | string, word: string): string {
  return `${count} ${word}${String(count) === "1" ? "" : "s"}`;
}
