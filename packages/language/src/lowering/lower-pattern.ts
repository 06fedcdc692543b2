import { alertsSource, type EventPattern } from "@tocsin/core";
import type { EventPattern as Pattern } from "../tree/triggers.ts";
import { checkWatched } from "./check-watched.ts";
import { lintPattern } from "./lint-pattern.ts";
import { lowerCondition } from "./lower-condition.ts";
import { lowerHistory } from "./lower-history.ts";
import { resolveSource } from "./resolve-source.ts";
import { type Scope, type SourceContext, placeOf } from "./scope.ts";

/** A source, its condition and what it asks of the past. Undefined events: broken, and reported. */
export function lowerPattern(
  node: Pattern,
  scope: Scope,
): { readonly events?: EventPattern; readonly source?: SourceContext } {
  const source = resolveSource(node.source, scope);
  if (source === undefined) return {};
  const inside = { ...scope, source };
  const where = node.where === undefined ? null : lowerCondition(node.where, inside);
  if (where === undefined) return { source };
  const isAlerts = source.name === alertsSource.name;
  if (isAlerts && where !== null && !checkWatched(where, scope.rule, inside)) return { source };
  const history = lowerHistory(node.history, inside);
  if (history === undefined) return { source };
  if (where !== null) lintPattern(where, node, inside);
  const at = placeOf(scope, node);
  return { events: { source: source.name, where, ...(history.length > 0 && { history }), at }, source };
}
