import { type JsonValue, type Span, toJson } from "@tocsin/core";
import type { Clause, Explanation } from "@tocsin/engine";
import type { Condition, EventPattern, RuleDeclaration, Step, Trigger } from "@tocsin/language";

/** Whether a part of a rule's text held on an event. */
export interface Verdict {
  readonly span: Span;
  readonly state: "held" | "failed" | "unasked";
  /** The values that were looked at, for people. */
  readonly values: string;
}

/** What an explanation says, on the text of the rule: its `where`, its keys, its exceptions. */
export function toVerdicts(rule: RuleDeclaration, explanation: Explanation): readonly Verdict[] {
  const trigger = rule.clauses.find((clause) => clause.kind === "when")?.trigger;
  const own = trigger === undefined ? [] : ofTrigger(trigger, explanation);
  const exceptions = rule.clauses.filter((clause) => clause.kind === "except");
  const excepted = exceptions.flatMap(({ when }, index) => {
    const clause = explanation.exceptions[index]?.clause;
    return clause === undefined ? [] : ofCondition(when, clause);
  });
  return [...own, ...excepted];
}

function ofTrigger(trigger: Trigger, explanation: Explanation): Verdict[] {
  if (trigger.kind === "missing-trigger") return [];
  if (trigger.kind === "sequence" || trigger.kind === "together") return ofSteps(trigger.steps, explanation);
  return [...ofEvents(trigger.events, explanation), ...ofKey("per" in trigger ? trigger.per : [], explanation)];
}

/** Each step, and of the one that is explained its condition. */
function ofSteps(steps: readonly Step[], explanation: Explanation): Verdict[] {
  return steps.flatMap((step, index) => {
    const told = explanation.steps?.[index];
    if (told?.explained === true) return ofEvents(step.events, explanation);
    return [{ span: step.events.span, state: told?.matches === true ? "held" : "failed", values: "" }];
  });
}

function ofEvents({ source, where }: EventPattern, explanation: Explanation): Verdict[] {
  const { filter, holds } = explanation.source;
  const values = filter === null ? "" : toValuesText(filter);
  const own: Verdict = { span: source.span, state: holds ? "held" : "failed", values };
  const inside = where === undefined || explanation.where === null ? [] : ofCondition(where, explanation.where);
  return [own, ...inside];
}

function ofKey(per: readonly { readonly span: Verdict["span"] }[], { keys }: Explanation): Verdict[] {
  const [first] = keys;
  const values = Object.values(first ?? {});
  return per.map(({ span }, index) => {
    const value = values[index];
    return {
      span,
      state: first === undefined ? "failed" : "held",
      values: value === undefined ? "" : JSON.stringify(value),
    };
  });
}

/**
 * The condition as it is written beside what came of it as it is evaluated: junctions have the same parts in the same order, and
 * whatever else a part was made into (a macro's condition, a negation) decides as one.
 */
function ofCondition(node: Condition, clause: Clause): Verdict[] {
  const isJunction = node.kind === "and" || node.kind === "or";
  if (isJunction && node.operands.length === clause.of.length) {
    return node.operands.flatMap((operand, index) => ofCondition(operand, clause.of[index]!));
  }
  const inner = node.kind === "not" ? clause.of[0] : undefined;
  const operand = node.kind === "not" ? node.operand : undefined;
  if (inner !== undefined && operand !== undefined && (operand.kind === "and" || operand.kind === "or"))
    return [...ofCondition(operand, inner)];
  return [{ span: node.span, state: clause.holds ? "held" : "failed", values: toValuesText(clause) }];
}

/** The values that a clause looked at: `user.name is "root"`, `source.ip is missing`. */
export function toValuesText({ values, of }: Clause): string {
  const own = values.map(({ expression, values: seen, total }) => `${expression} is ${toSeen(seen, total)}`);
  return [...new Set([...own, ...of.map(toValuesText)])].filter(Boolean).join(", ");
}

function toSeen(seen: readonly JsonValue[], total: number): string {
  if (total === 0) return "missing";
  if (seen.length === 0) return "redacted";
  const shown = seen.map(toJson).join(", ");
  return total > seen.length ? `${shown} and ${total - seen.length} more` : shown;
}
