import { keyPartsOf, type KeyPart, type Trigger } from "@tocsin/core";
import type { CountTrigger, Trigger as Tree } from "../tree/triggers.ts";
import { lowerKey, lowerScalar } from "./lower-key.ts";
import { lowerPattern } from "./lower-pattern.ts";
import { lowerWhole } from "./lower-whole.ts";
import { lowerSilence } from "./lower-silence.ts";
import { lowerSteps } from "./steps/lower-steps.ts";
import { lowerMeasureTrigger } from "./triggers/lower-measure.ts";
import { lowerSummary } from "./triggers/lower-summary.ts";
import { type MatchWord, type Scope, type SourceContext, refuse, textOf } from "./scope.ts";

/** A trigger, and what the other clauses of the rule need to know of it, which stays known where it is broken. */
export interface LoweredTrigger {
  readonly trigger?: Trigger;
  readonly source?: SourceContext;
  readonly key: readonly KeyPart[];
  /** The words that a finished match has besides `risk`. */
  readonly words: readonly MatchWord[];
  /** The steps that the other clauses may speak of, with the sources of their events. */
  readonly steps?: ReadonlyMap<string, SourceContext>;
  /** No event completes its matches; see `MatchContext`. */
  readonly withoutEvent?: boolean;
}

export function lowerTrigger(node: Tree, scope: Scope): LoweredTrigger {
  switch (node.kind) {
    case "one-event": {
      const { events, source } = lowerPattern(node.events, scope);
      const trigger = events && ({ kind: "one event", events } as const);
      return { trigger, source, key: trigger === undefined ? [] : keyPartsOf(trigger), words: [] };
    }
    case "count":
      return lowerCount(node, scope);
    case "measure-trigger":
      return lowerMeasureTrigger(node, scope);
    case "summary":
      return lowerSummary(node, scope);
    case "silence":
      return lowerSilence(node, scope);
    case "missing-trigger":
      scope.report.fail();
      return { key: [], words: [] };
    case "sequence":
    case "together":
      return lowerSteps(node, scope);
  }
}

function lowerCount(node: CountTrigger, scope: Scope): LoweredTrigger {
  const { events, source } = lowerPattern(node.events, scope);
  if (source === undefined) return { key: [], words: ["value", "count"] };
  const inside = { ...scope, source };
  const key = lowerKey(node.per, inside);
  const { distinct } = node.quantity;
  const of = distinct && lowerScalar(distinct, inside);
  const atLeast = lowerWhole(node.quantity.atLeast, "The number of events", 1, scope);
  const known = { source, key: key ?? [], words: ["value", "count"] as const };
  if (events === undefined || key === undefined || atLeast === undefined) return known;
  const common = { events, atLeast, per: key, within: node.within.milliseconds };
  if (common.within <= 0) {
    refuse(
      scope,
      "TOC3026",
      { what: "The window", range: "longer than nothing", value: textOf(scope, node.within) },
      node.within,
    );
    return known;
  }
  if (distinct === undefined) return { ...known, trigger: { kind: "count", ...common } };
  return of === undefined ? known : { ...known, trigger: { kind: "distinct", of, ...common } };
}
