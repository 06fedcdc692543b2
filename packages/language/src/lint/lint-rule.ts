import { alertsSource, type Rule } from "@tocsin/core";
import type { Program, Scope, SourceContext } from "../lowering/scope.ts";
import type { RuleDeclaration } from "../tree/declarations.ts";
import type { Reading } from "./logic/to-formula.ts";
import { lintConditions } from "./lint-conditions.ts";
import { lintKeys } from "./lint-keys.ts";
import { lintPatterns } from "./lint-patterns.ts";
import { lintTests } from "./lint-tests.ts";
import { lintTies } from "./lint-ties.ts";
import { lintWindows } from "./lint-windows.ts";
import type { LintContext, LintSource } from "./rule-sources.ts";

/** Warnings about a rule without errors that is right in all its parts and yet hardly what its author meant. */
export function lintRule(rule: Rule, node: RuleDeclaration, sources: Iterable<SourceContext>, scope: Scope): void {
  const context = toContext(node, sources, scope);
  lintConditions(rule, context);
  lintPatterns(rule, context);
  lintWindows(rule, context);
  lintKeys(rule, context);
  lintTies(rule, context);
  lintTests(rule, context.report);
}

function toContext(node: RuleDeclaration, contexts: Iterable<SourceContext>, scope: Scope): LintContext {
  const sources = new Map<string, LintSource>();
  for (const context of contexts) {
    const source = context.name === alertsSource.name ? alertsSource : scope.program.sourceOf(context);
    if (source !== undefined) sources.set(context.name, { context, source });
  }
  return { report: scope.report, file: scope.names.file, node, readings: readingsOf(scope.program), sources };
}

const known = new WeakMap<Program, Map<string, Reading>>();

/** One compilation has one set of readings. */
function readingsOf(program: Program): Map<string, Reading> {
  const readings = known.get(program) ?? new Map<string, Reading>();
  known.set(program, readings);
  return readings;
}
