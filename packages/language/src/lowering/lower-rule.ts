import type { Exception, Rule, Suppression } from "@tocsin/core";
import { checkDerived } from "../names/check-clashes.ts";
import { type Declared, fullName, toPlace } from "../names/declared.ts";
import { lintRule } from "../lint/lint-rule.ts";
import type { SuppressClause } from "../tree/clauses.ts";
import { createBudget } from "./budget.ts";
import { checkClauses } from "./check-clauses.ts";
import { lowerAlert } from "./lower-alert.ts";
import { lowerCondition } from "./lower-condition.ts";
import { lowerException } from "./lower-exception.ts";
import { lowerKey } from "./lower-key.ts";
import { filterClauses, findClause, lowerMetadata } from "./lower-metadata.ts";
import { lowerRisk, lowerSeverity } from "./lower-severity.ts";
import { lowerTest } from "./lower-test.ts";
import { type LoweredTrigger, lowerTrigger } from "./lower-trigger.ts";
import { lowerValue } from "./lower-value.ts";
import { type RuleScope, toClauseReport, toRuleScope } from "./rule-scope.ts";
import { type Derived, type Scope, type SourceContext, placeOf, refuse, textOf } from "./scope.ts";

/** An exception that stands in a file of its own, and the scope of that file. */
export interface OutsideException {
  readonly lower: (scope: RuleScope) => Exception | undefined;
}

/** A rule with everything it holds. Undefined: something of it is broken; every clause has been looked at. */
export function lowerRule(
  declared: Declared<"rule">,
  base: Scope,
  outside: readonly OutsideException[],
): Rule | undefined {
  const { node, file, module } = declared;
  checkClauses(node, file, base.report);
  const scope: Scope = { ...base, rule: fullName(declared), derived: toDerived(declared, base) };
  const trigger = toTrigger(declared, scope);
  const inside = toRuleScope(scope, trigger);
  const metadata = lowerMetadata(node, inside);
  // Without its source nothing can be said of the fields that the other clauses name.
  if (trigger.source === undefined) return undefined;
  checkDerivedNames(declared, trigger.source, inside);
  const shown = lowerShown(declared, inside, outside);
  if (trigger.trigger === undefined) return undefined;
  const tested = { ...shown, trigger: trigger.trigger };
  const tests = filterClauses(node, "test").map((clause) => lowerTest(clause, tested, inside));
  const at = toPlace(file, node.name.span);
  const { text: name } = node.name;
  const rule = { id: fullName(declared), module, name, metadata, ...lowerDisabled(declared), ...tested, tests, at };
  if (base.report.failed) return undefined;
  if (scope.program.lints) lintRule(rule, node, [trigger.source, ...(trigger.steps?.values() ?? [])], base);
  return rule;
}

/** What does not say when the rule fires. */
function lowerShown(declared: Declared<"rule">, scope: RuleScope, outside: readonly OutsideException[]) {
  const { node } = declared;
  const own = filterClauses(node, "except").map((clause) => lowerException(clause, scope.exception(clause)));
  const exceptions = [...own, ...outside.map((exception) => exception.lower(scope))];
  const risk = filterClauses(node, "risk").map((clause) => lowerRisk(clause, scope));
  const suppression = lowerSuppression(findClause(node, "suppress"), scope);
  return {
    exceptions: exceptions.filter((part) => part !== undefined),
    severity: lowerSeverity(node, scope),
    risk: risk.filter((part) => part !== undefined),
    ...(suppression && { suppression }),
    ...lowerSignal(declared, scope),
    alert: lowerAlert(findClause(node, "alert"), node, scope),
  };
}

function checkDerivedNames({ node, file }: Declared<"rule">, source: SourceContext, scope: RuleScope): void {
  for (const clause of filterClauses(node, "derive")) {
    const inside = scope.events(clause);
    checkDerived(clause, source.schema, file, inside.report);
    lowerValue(clause.expression, inside);
  }
}

function toTrigger({ node, file }: Declared<"rule">, scope: Scope): LoweredTrigger {
  const clause = findClause(node, "when");
  if (clause === undefined) return { key: [], words: [] };
  return lowerTrigger(clause.trigger, {
    ...scope,
    report: toClauseReport(clause, file, scope.report),
    budget: createBudget(placeOf(scope, clause)),
  });
}

function toDerived({ node }: Declared<"rule">, { names }: Scope): ReadonlyMap<string, Derived> {
  return new Map(
    filterClauses(node, "derive").map((clause) => [clause.name.text, { node: clause, names, level: "rule" }]),
  );
}

function lowerDisabled({ node }: Declared<"rule">): Pick<Rule, "disabled"> {
  const clause = findClause(node, "disabled");
  return clause === undefined ? {} : { disabled: clause.because.value };
}

function lowerSignal({ node }: Declared<"rule">, scope: RuleScope): Pick<Rule, "signal"> {
  const clause = findClause(node, "signal");
  if (clause === undefined) return {};
  const when = clause.when && lowerCondition(clause.when, scope.match(clause));
  return { signal: when === undefined ? {} : { when } };
}

function lowerSuppression(clause: SuppressClause | undefined, scope: RuleScope): Suppression | undefined {
  if (clause === undefined) return undefined;
  const inside = scope.match(clause);
  const window = clause.for.milliseconds;
  if (window <= 0) {
    const words = { what: "The time of suppression", range: "longer than nothing", value: textOf(inside, clause.for) };
    return refuse(inside, "TOC3026", words, clause.for);
  }
  const per = lowerKey(clause.per, inside);
  return per && { window, per: per.length === 0 ? null : per, at: placeOf(inside, clause) };
}
