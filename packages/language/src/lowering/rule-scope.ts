import { exceptionsLookAt } from "@tocsin/core";
import type { Report } from "../compile/report.ts";
import { toPlace } from "../names/declared.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type { Node } from "../tree/names.ts";
import { createBudget } from "./budget.ts";
import type { MatchWord, Scope } from "./scope.ts";
import type { LoweredTrigger } from "./lower-trigger.ts";

/** The scopes of a rule's clauses. */
export interface RuleScope {
  readonly file: ParsedFile;
  readonly report: Report;
  /** Over the events of the rule's source; each clause has its own report, which tells one error. */
  events(clause: Node): Scope;
  /** Over the finished match. */
  match(clause: Node, words?: readonly MatchWord[]): Scope;
  /** What the rule's exceptions look at: its events, or the finished match. */
  exception(clause: Node): Scope;
}

/** A report for one clause. Where the parser found an error in it, nothing more is said of it. */
export function toClauseReport(clause: Pick<Node, "span">, file: ParsedFile, report: Report): Report {
  const { start, end } = clause.span;
  const broken = file.diagnostics.some(
    ({ severity, place }) => severity === "error" && place !== undefined && place.start <= end && place.end >= start,
  );
  const part = report.part({ firstErrorOnly: true, silent: broken });
  if (broken) part.fail();
  return part;
}

export function toRuleScope(base: Scope, trigger: LoweredTrigger): RuleScope {
  const { file } = base.names;
  const events = (clause: Node): Scope => ({
    ...base,
    source: trigger.source,
    ...(trigger.steps && { steps: trigger.steps }),
    report: toClauseReport(clause, file, base.report),
    budget: createBudget(toPlace(file, clause.span)),
  });
  const match = (clause: Node, words: readonly MatchWord[] = ["risk"]): Scope => ({
    ...events(clause),
    match: {
      key: trigger.key,
      words: new Set([...words, ...trigger.words]),
      ...(trigger.withoutEvent && { withoutEvent: true }),
    },
  });
  const looksAtMatch = trigger.trigger !== undefined && exceptionsLookAt(trigger.trigger) === "match";
  const exception = (clause: Node) => (looksAtMatch ? match(clause, []) : events(clause));
  return { file, report: base.report, events, match, exception };
}
