import type { History } from "@tocsin/core";
import type { DurationLiteral } from "../tree/expressions.ts";
import type { HistoryClause } from "../tree/triggers.ts";
import { lowerKey } from "./lower-key.ts";
import { type Scope, placeOf, refuse, textOf } from "./scope.ts";

/** `with new …`, `with known …`. Undefined: one of them is broken, and reported. */
export function lowerHistory(clauses: readonly HistoryClause[], scope: Scope): readonly History[] | undefined {
  const lowered = clauses.map((clause) => lowerClause(clause, scope));
  const whole = lowered.filter((history) => history !== undefined);
  return whole.length === lowered.length ? whole : undefined;
}

function lowerClause(clause: HistoryClause, scope: Scope): History | undefined {
  const { state, per } = clause;
  const items = clause.values.map((expression) => ({
    kind: "key-item" as const,
    span: expression.span,
    expression,
    maybe: false,
  }));
  const all = lowerKey([...per, ...items], scope);
  if (all === undefined) return undefined;
  const over = lowerTime(clause.over, "The time that `over` looks back", scope);
  const stays = clause.for && lowerTime(clause.for, "The time that it stays new", scope);
  const learning = clause.learning && lowerTime(clause.learning, "The time of learning", scope);
  if (over === undefined) return undefined;
  if (clause.for !== undefined && stays === undefined) return undefined;
  if (clause.learning !== undefined && learning === undefined) return undefined;
  if (clause.for !== undefined && stays !== undefined && stays > over) {
    const words = { what: "The time that it stays new", range: `at most ${textOf(scope, clause.over)}` };
    return refuse(scope, "TOC3026", { ...words, value: textOf(scope, clause.for) }, clause.for);
  }
  return {
    state,
    values: all.slice(per.length),
    per: all.slice(0, per.length),
    over,
    ...(stays !== undefined && { for: stays }),
    ...(learning !== undefined && { learning }),
    at: placeOf(scope, clause),
  };
}

function lowerTime(node: DurationLiteral, what: string, scope: Scope): number | undefined {
  if (node.milliseconds > 0) return node.milliseconds;
  const words = { what, range: "longer than nothing", value: textOf(scope, node) };
  return refuse(scope, "TOC3026", words, node);
}
