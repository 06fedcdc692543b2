import { alertsSource, compareTexts, ruleSetVersion, watchesAlerts } from "@tocsin/core";
import type { Diagnostic, Rule, RuleSet } from "@tocsin/core";
import { lintRules } from "../lint/lint-rules.ts";
import { isKind } from "../names/declared.ts";
import type { ParsedFile } from "../parsed-file.ts";
import { parseFile } from "../parser/parse-file.ts";
import type { CompileHost } from "./compile-host.ts";
import { leaveOutOwnAlerts } from "./leave-out-own-alerts.ts";
import { allDeclared, link } from "./link.ts";
import type { Declarations } from "./program.ts";
import { referencesOf } from "./references.ts";
import { Diagnostics } from "./report.ts";

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
  const linked = link(parsed, host, { lint });
  const { modules, declarations } = linked;
  const ordered = parsed.toSorted((a, b) => compareTexts(a.file, b.file));
  const diagnostics = new Diagnostics();
  const rules = ordered.flatMap((file) => {
    const checked = linked.check(file);
    for (const diagnostic of checked.diagnostics) diagnostics.add(diagnostic);
    return checked.rules;
  });
  for (const diagnostic of linked.elsewhere()) diagnostics.add(diagnostic);
  const contexts = allDeclared(modules).flatMap((one) =>
    isKind(one, "source") ? (declarations.source(one) ?? []) : [],
  );
  if (lint) lintRules(rules, contexts, declarations.sources, diagnostics.report(), today);
  return { ruleSet: toRuleSet(rules, declarations), diagnostics: diagnostics.sorted(), parsed };
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
