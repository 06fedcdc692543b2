import type { EventPattern } from "@tocsin/core";
import { resolveName } from "../names/file-names.ts";
import type { EventPattern as Pattern } from "../tree/triggers.ts";
import { lintPattern } from "./lint-pattern.ts";
import { lowerCondition } from "./lower-condition.ts";
import { lowerHistory } from "./lower-history.ts";
import { type Scope, type SourceContext, placeOf, refuse } from "./scope.ts";

/** A source, its condition and what it asks of the past. Undefined events: broken, and reported. */
export function lowerPattern(
  node: Pattern,
  scope: Scope,
): { readonly events?: EventPattern; readonly source?: SourceContext } {
  if (node.source.text === "alerts") {
    refuse(scope, "TOC3093", {}, node.source);
    return {};
  }
  const declared = resolveName(node.source, "source", scope.names, scope.report, ["alerts"]);
  const source = declared && scope.program.source(declared);
  if (source === undefined) {
    scope.report.fail();
    return {};
  }
  const inside = { ...scope, source };
  const where = node.where === undefined ? null : lowerCondition(node.where, inside);
  if (where === undefined) return { source };
  const history = lowerHistory(node.history, inside);
  if (history === undefined) return { source };
  if (where !== null) lintPattern(where, node, inside);
  const at = placeOf(scope, node);
  return { events: { source: source.name, where, ...(history.length > 0 && { history }), at }, source };
}
