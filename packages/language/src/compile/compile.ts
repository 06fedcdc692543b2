import { alertsSource, ruleSetVersion, watchesAlerts } from "@tocsin/core";
import type { Diagnostic, Rule, RuleSet } from "@tocsin/core";
import { lintRules } from "../lint/lint-rules.ts";
import { type OutsideException, lowerRule } from "../lowering/lower-rule.ts";
import { toClauseReport } from "../lowering/rule-scope.ts";
import type { SourceContext } from "../lowering/scope.ts";
import { checkClashes } from "../names/check-clashes.ts";
import { checkFile } from "../names/check-file.ts";
import { type Declared, isKind } from "../names/declared.ts";
import { type FileNames, toFileNames } from "../names/file-names.ts";
import { findCycles } from "../names/find-cycles.ts";
import { collectModules } from "../names/modules.ts";
import type { ParsedFile } from "../parsed-file.ts";
import { parseFile } from "../parser/parse-file.ts";
import type { CompileHost } from "./compile-host.ts";
import { leaveOutOwnAlerts } from "./leave-out-own-alerts.ts";
import { collectExceptions } from "./outside-exceptions.ts";
import { type Declarations, createDeclarations } from "./program.ts";
import { referencesOf } from "./references.ts";
import { Diagnostics, type Report } from "./report.ts";

/** What a set of rule files comes to. */
export interface Compilation {
  /** Every rule without an error, sorted by id, with all sources and what else the rules use. */
  readonly ruleSet: RuleSet;
  /** Of all files, sorted by file and place; also the parser's. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files, in the order given. */
  readonly parsed: readonly ParsedFile[];
}

export interface CompileOptions {
  /** The beginning of a day, UTC, in milliseconds since 1970: asks for exceptions that are over on it. */
  readonly today?: number;
  /** False: only errors are asked for, and nothing is looked for beyond them. */
  readonly lint?: boolean;
}

/**
 * Compiles rule files together: they see each other's modules. Never throws, whatever the texts. A rule with an error
 * in it, or in something that it uses, is left out; the others are compiled. The outcome does not depend on the order
 * of the files.
 */
export function compile(
  files: readonly (ParsedFile | { file: string; text: string })[],
  host: CompileHost,
  { today, lint = true }: CompileOptions = {},
): Compilation {
  const parsed = files.map((file) => ("tree" in file ? file : parseFile(file.file, file.text)));
  const ordered = parsed.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const diagnostics = new Diagnostics();
  for (const file of ordered) for (const diagnostic of file.diagnostics) diagnostics.add(diagnostic);
  const report = diagnostics.report();

  const modules = collectModules(ordered, report);
  const names = new Map(ordered.map((file) => [file, toFileNames(file, modules, report)]));
  const declared = [...modules.values()].flatMap((module) => [...module.declared.values()]);
  const namesOf = (file: ParsedFile): FileNames => names.get(file)!;
  const cyclic = findCycles(declared, ({ file }) => namesOf(file), report);
  const declarations = createDeclarations(
    host,
    namesOf,
    cyclic,
    report,
    (diagnostic) => diagnostics.add(diagnostic),
    lint,
  );

  for (const one of declared) lowerDeclaration(one, declarations);
  for (const file of names.values()) {
    checkFile(file, report, lint);
    checkClashes(file, schemasOf(file, declarations), report);
  }
  const exceptions = collectExceptions(ordered, modules, namesOf, declarations, report);
  const rules = lowerRules(declared, declarations, exceptions, report);
  if (lint) lintRules(rules, contextsOf(declared, declarations), declarations.sources, report, today);
  return { ruleSet: toRuleSet(rules, declarations), diagnostics: diagnostics.sorted(), parsed };
}

/** Sources, lists and lookups are lowered whether or not a rule uses them, so that their errors show. */
function lowerDeclaration(declared: Declared, declarations: Declarations): void {
  if (isKind(declared, "source")) declarations.source(declared);
  if (isKind(declared, "list-declaration")) declarations.list(declared);
  if (isKind(declared, "lookup")) declarations.lookup(declared);
}

function contextsOf(declared: readonly Declared[], declarations: Declarations): readonly SourceContext[] {
  return declared.flatMap((one) => (isKind(one, "source") ? (declarations.source(one) ?? []) : []));
}

function schemasOf(names: FileNames, declarations: Declarations) {
  const sources = [...names.visible.values()].filter((declared) => isKind(declared, "source"));
  return sources.flatMap((source) => declarations.source(source)?.schema ?? []);
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

function toRuleSet(rules: readonly Rule[], { sources, lists, lookups }: Declarations): RuleSet {
  const watched = leaveOutOwnAlerts(rules);
  const origins = [...lists.values(), ...lookups.values()].map(({ origin }) => origin?.where);
  const hasTables = lists.size > 0 || lookups.size > 0;
  const references = hasTables ? referencesOf([rules, [...sources.values()], origins]) : new Set<string>();
  const named = <T extends { readonly name: string }>(things: ReadonlyMap<string, T>) =>
    [...things.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    version: ruleSetVersion,
    sources: named(sources).concat(watched.some(({ trigger }) => watchesAlerts(trigger)) ? alertsSource : []),
    lists: named(lists).filter((list) => references.has(list.name)),
    lookups: named(lookups).filter((lookup) => references.has(lookup.name)),
    rules: watched.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
