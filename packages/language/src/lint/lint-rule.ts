import { alertsSource, type Rule } from "@tocsin/core";
import type { Report } from "../compile/report.ts";
import type { Scope, SourceContext } from "../lowering/scope.ts";
import { lintConditions } from "./lint-conditions.ts";
import { lintTests } from "./lint-tests.ts";
import type { LintContext, LintSource } from "./rule-sources.ts";

/** Warnings about a rule without errors that is right in all its parts and yet hardly what its author meant. */
export function lintRule(rule: Rule, sources: Iterable<SourceContext>, scope: Scope): void {
  const context = toContext(sources, scope, scope.report);
  lintConditions(rule, context);
  lintTests(rule, context.report);
}

function toContext(contexts: Iterable<SourceContext>, { program, names }: Scope, report: Report): LintContext {
  const sources = new Map<string, LintSource>();
  for (const context of contexts) {
    const source = context.name === alertsSource.name ? alertsSource : program.sourceOf(context);
    if (source !== undefined) sources.set(context.name, { context, source });
  }
  return { report, file: names.file, sources };
}
