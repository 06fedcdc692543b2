import type { Exception } from "@tocsin/core";
import type { ExceptClause } from "../tree/clauses.ts";
import { readUntil } from "../types/read-literal.ts";
import { lowerCondition } from "./lower-condition.ts";
import { type Scope, placeOf, refuse } from "./scope.ts";

/** `except when … because "…" owner "…" until 2027-03-31`, over the events of the rule. */
export function lowerException(clause: ExceptClause, scope: Scope): Exception | undefined {
  const when = lowerCondition(clause.when, scope);
  if (when === undefined) return undefined;
  if (clause.because === undefined) {
    scope.report.fail();
    return undefined;
  }
  if (clause.because.value.trim() === "") return refuse(scope, "TOC3039", {}, clause.because);
  const until = clause.until && readUntil(clause.until.text);
  if (clause.until !== undefined && until === undefined) {
    return refuse(scope, "TOC3009", { text: clause.until.text }, clause.until);
  }
  return {
    when,
    because: clause.because.value,
    ...(clause.owner && { owner: clause.owner.value }),
    ...(until !== undefined && { until }),
    at: placeOf(scope, clause),
  };
}
