import type { Exception, Rule, Suppression } from "@tocsin/core";
import { checkDerived } from "../names/check-clashes.ts";
import { type Declared, fullName, toPlace } from "../names/declared.ts";
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
import { type Derived, type Scope, placeOf, refuse, textOf } from "./scope.ts";

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
  const derived = toDerived(declared, base);
  const scope: Scope = { ...base, derived };
  const trigger = toTrigger(declared, scope);
  const inside = toRuleScope(scope, trigger);
  for (const clause of filterClauses(node, "derive")) {
    if (trigger.source === undefined) continue;
    const scope = inside.events(clause);
    checkDerived(clause, trigger.source.schema, file, scope.report);
    lowerValue(clause.expression, scope);
  }
  // Without its source nothing can be said of the fields that the other clauses name.
  if (trigger.source === undefined) {
    lowerMetadata(node, inside);
    return undefined;
  }
  const own = filterClauses(node, "except").map((clause) => lowerException(clause, inside.events(clause)));
  const exceptions = [...own, ...outside.map((exception) => exception.lower(inside))].filter(
    (part) => part !== undefined,
  );
  const alert = lowerAlert(findClause(node, "alert"), node, inside);
  const risk = filterClauses(node, "risk").map((clause) => lowerRisk(clause, inside));
  const suppression = lowerSuppression(findClause(node, "suppress"), inside);
  const known = {
    exceptions,
    alert,
    risk: risk.filter((part) => part !== undefined),
    ...(suppression && { suppression }),
  };
  const rest = {
    id: fullName(declared),
    module,
    name: node.name.text,
    metadata: lowerMetadata(node, inside),
    ...lowerDisabled(declared),
    severity: lowerSeverity(node, inside),
    ...lowerSignal(declared, inside),
    at: toPlace(file, node.name.span),
  };
  if (trigger.trigger === undefined) return undefined;
  const tested = { ...known, trigger: trigger.trigger };
  const tests = filterClauses(node, "test").map((clause) => lowerTest(clause, tested, inside));
  if (tests.length === 0) toClauseReport(node, file, base.report).add("TOC4005", { rule: node.name.text }, rest.at);
  return base.report.failed ? undefined : { ...rest, ...tested, tests };
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
