import type { Step } from "@tocsin/core";
import type { Step as Tree } from "../../tree/triggers.ts";
import { lowerScalar } from "../lower-key.ts";
import { lowerPattern } from "../lower-pattern.ts";
import { lowerWhole } from "../lower-whole.ts";
import { type Scope, type SourceContext, placeOf, refuse } from "../scope.ts";
import { type RuleKey, lowerStepKey } from "./lower-step-key.ts";
import { splitReferences } from "./split-references.ts";

/** A step as its rule needs it, and the steps that it speaks of. */
export interface LoweredStep {
  readonly node: Tree;
  readonly step: Step;
  readonly source: SourceContext;
  readonly speaksOf: readonly string[];
}

/** One line of a sequence or of `all`. Undefined: broken, and reported. */
export function lowerStep(node: Tree, name: string, rule: RuleKey, scope: Scope): LoweredStep | undefined {
  const role = toRole(node);
  const { events, source } = lowerPattern(node.events, scope);
  if (source === undefined) return undefined;
  const inside = { ...scope, source, steps: undefined };
  const per = lowerStepKey(node, name, rule, inside);
  const { quantity } = node;
  if (quantity !== undefined && role !== "step") {
    return refuse(scope, "TOC3073", { step: name, what: "a number of events", role }, quantity);
  }
  const of = quantity?.distinct && lowerScalar(quantity.distinct, inside);
  const atLeast = quantity === undefined ? 1 : lowerWhole(quantity.atLeast, "The number of events", 1, scope);
  if (events === undefined || per === undefined || atLeast === undefined) return undefined;
  if (quantity?.distinct !== undefined && of === undefined) return undefined;
  const { where, references, steps } = splitReferences(events.where);
  const within = node.within?.milliseconds;
  return {
    node,
    step: {
      role,
      name,
      atLeast,
      ...(of && { of }),
      events: { ...events, where },
      references,
      per,
      ...(within !== undefined && { within }),
      at: placeOf(scope, node),
    },
    source,
    speaksOf: steps,
  };
}

function toRole({ role }: Tree): Step["role"] {
  return role === "no" || role === "without" || role === "until" ? role : "step";
}
