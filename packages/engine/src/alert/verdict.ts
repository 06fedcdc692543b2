import type { Rule, Severity } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileCondition } from "../condition/compile-condition.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import { compileOptional } from "../rule/compile-source.ts";
import type { MatchScope, Scope } from "../scope.ts";

/** What a finished match is worth. */
export interface Verdict {
  readonly severity: Severity;
  readonly risk: number;
  /** Kept for other rules, notifies nobody. */
  readonly signal: boolean;
}

export interface Judged {
  readonly verdict: Verdict;
  /** The scope of the completing event that knows the match, and its risk. */
  readonly scope: Scope;
}

/** The verdict on all matches of a rule that asks nothing of them. */
export function toFixedVerdict({ risk, severity, signal }: Rule): Verdict | undefined {
  if (risk.length > 0 || severity.when.length > 0 || signal !== undefined) return undefined;
  return { severity: severity.base, risk: 0, signal: false };
}

/**
 * Compiles risk, severity and `signal only`, in this order, for the latter two may ask for the sum of the former. A line
 * of risk counts where its condition holds and its entity has a value; of severities the last that holds wins.
 */
export function compileVerdict(compilation: Compilation, rule: Rule): (scope: Scope, match: MatchScope) => Judged {
  const risks = rule.risk.map(({ points, on, when }) => ({
    points,
    entity: compileExpression(compilation, on),
    holds: compileOptional(compilation, when),
  }));
  const cases = rule.severity.when.map(({ severity, when }) => ({
    severity,
    holds: compileCondition(compilation, when),
  }));
  const isSignal = rule.signal === undefined ? () => false : compileOptional(compilation, rule.signal.when);
  return (event, match) => {
    const before: Scope = { ...event, match };
    const counting = risks.filter(({ entity, holds }) => holds(before) && entity.of(before).length > 0);
    const risk = counting.reduce((sum, { points }) => sum + points, 0);
    const scope: Scope = risk === match.risk ? before : { ...event, match: { ...match, risk } };
    const severity = cases.findLast(({ holds }) => holds(scope))?.severity ?? rule.severity.base;
    return { verdict: { severity, risk, signal: isSignal(scope) }, scope };
  };
}
