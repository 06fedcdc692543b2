import { toJson, type Event } from "@tocsin/core";
import { createProgram, explainRule, toDecidingClause, type Clause, type Explanation } from "@tocsin/engine";
import type { TestedRun } from "./tested-run.ts";

const mostShown = 3;

/**
 * Why the events of a test did not make the rule fire, as lines: how many are the rule's, and of those that are not, which
 * clause of which event decided.
 */
export function explainEvents({ rule, ruleSet, events, textOf }: TestedRun): string[] {
  if (events.length === 0) return ["the test gives no events"];
  const program = createProgram(ruleSet);
  const explained = events.map((event) => ({ event, explanation: explainRule(program, rule.id, event) }));
  const others = explained.filter(({ explanation }) => explanation?.matches !== true);
  const lines = [`${events.length - others.length} of ${events.length} events meet the condition`];
  for (const { event, explanation } of others.slice(0, mostShown)) {
    if (explanation !== undefined) lines.push(`${toName(event)}: ${toReason(explanation, textOf)}`);
  }
  if (others.length > mostShown) lines.push(`and ${others.length - mostShown} more`);
  return lines;
}

function toName({ origin }: Event): string {
  return "file" in origin ? `event ${origin.line} of ${origin.file}` : `event ${origin.id}`;
}

function toReason(explanation: Explanation, textOf: TestedRun["textOf"]): string {
  const { source, where, exceptions, keys, counted, time, past, leftOut } = explanation;
  if (!source.holds && source.filter !== null)
    return `not of source ${source.name}: ${toClause(source.filter, textOf)}`;
  if (where !== null && !where.holds) return toClause(where, textOf);
  if (leftOut) return "it is an alert that may come of this rule's own";
  const exception = exceptions.find(({ holds, takes }) => holds && takes === "event");
  if (exception !== undefined) return `taken away by except … because ${JSON.stringify(exception.because)}`;
  if (time === null) return "it has no time that can be read";
  const lacking = past.find(({ combinations }) => combinations.length === 0);
  if (lacking !== undefined) return `a field of \`with ${lacking.state} ${lacking.names.join(", ")}\` is missing`;
  if (keys.length === 0) return "a field of the rule's key is missing";
  return counted?.values === 0 ? `${counted.expression} is missing` : "it meets the condition";
}

function toClause(clause: Clause, textOf: TestedRun["textOf"]): string {
  const decisive = toDecidingClause(clause);
  const { at, holds, values } = decisive;
  const written = textOf(at.file).slice(at.start, at.end).replaceAll(/\s+/g, " ");
  const seen = values.map(({ expression, values, total }) => {
    if (total === 0) return `${expression} is missing`;
    return `${expression} is ${values.length === 0 ? "redacted" : values.map((value) => toJson(value)).join(", ")}`;
  });
  const verdict = holds ? "holds" : "does not hold";
  return `\`${written}\` ${verdict}${seen.length > 0 ? `: ${seen.join(", ")}` : ""}`;
}
