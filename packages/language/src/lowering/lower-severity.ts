import { severities } from "@tocsin/core";
import type { Risk, Rule, Severity, SeverityCase } from "@tocsin/core";
import { nearNames, toQuestion, toReplacement } from "../names/near-names.ts";
import type { RiskClause } from "../tree/clauses.ts";
import type { RuleDeclaration } from "../tree/declarations.ts";
import type { Name, Node } from "../tree/names.ts";
import { lowerCondition } from "./lower-condition.ts";
import { lowerScalar } from "./lower-key.ts";
import { filterClauses } from "./lower-metadata.ts";
import type { RuleScope } from "./rule-scope.ts";
import { type Scope, placeOf, refuse, textOf } from "./scope.ts";
import { toWritten } from "./written.ts";

/** A severity by its word; an unknown one is reported. */
export function lowerSeverityWord(word: string, node: Node | Name, scope: Scope): Severity | undefined {
  const severity = severities.find((known) => known === word);
  if (severity !== undefined || word === "") return severity;
  const near = nearNames(severities, word);
  const fix = toReplacement(near, placeOf(scope, node));
  const known = near.length > 0 ? toQuestion(near) : ` It is one of ${severities.join(", ")}.`;
  return refuse(scope, "TOC2015", { word, what: "severity", near: known }, node, fix);
}

/** `severity high`, and the lines with `when`, the last of which that holds wins. */
export function lowerSeverity(rule: RuleDeclaration, scope: RuleScope): Rule["severity"] {
  let base: Severity | undefined;
  const when: SeverityCase[] = [];
  const clauses = filterClauses(rule, "severity");
  for (const clause of clauses) {
    const inside = scope.match(clause);
    const severity = lowerSeverityWord(clause.value.text, clause.value, inside);
    const condition = clause.when && lowerCondition(clause.when, inside);
    if (severity === undefined) inside.report.fail();
    else if (condition !== undefined) when.push({ severity, when: condition, at: placeOf(inside, clause) });
    else if (clause.when === undefined) {
      if (base !== undefined) refuse(inside, "TOC2021", { what: "`severity` without `when`" }, clause);
      base ??= severity;
    }
  }
  return { base: base ?? "low", when };
}

/** `risk 20 on user.name when …` */
export function lowerRisk(clause: RiskClause, scope: RuleScope): Risk | undefined {
  const inside = scope.match(clause, []);
  const { value } = clause.points;
  if (typeof value !== "number" || !(value > 0)) {
    const words = { what: "The risk", range: "a number above 0", value: textOf(inside, clause.points) };
    return refuse(inside, "TOC3026", words, clause.points);
  }
  const on = lowerScalar(clause.on, inside);
  const when = clause.when && lowerCondition(clause.when, inside);
  if (on === undefined || (clause.when !== undefined && when === undefined)) return undefined;
  const name = toWritten(clause.on, scope.file.text);
  return { points: value, on, name, ...(when && { when }), at: placeOf(inside, clause) };
}
