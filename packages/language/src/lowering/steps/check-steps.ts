import type { Step } from "@tocsin/core";
import { type Scope, refuse, textOf } from "../scope.ts";
import type { LoweredStep } from "./lower-step.ts";

/** What no step decides alone. False: reported. */
export function checkSteps(lowered: readonly LoweredStep[], kind: "sequence" | "together", scope: Scope): boolean {
  const positive = lowered.filter(({ step }) => step.role === "step");
  if (positive.length === 0) {
    refuse(scope, "TOC3074", {}, lowered[0]!.node);
    return false;
  }
  return lowered.every(
    (each) => checkReferences(each, positive, kind, scope) && checkWithin(each, positive, kind, scope),
  );
}

/** A step may speak of those before it; what must not happen, of all that must. */
function checkReferences(
  each: LoweredStep,
  positive: readonly LoweredStep[],
  kind: "sequence" | "together",
  scope: Scope,
): boolean {
  const place = positive.indexOf(each);
  const known = kind === "together" ? [] : place < 0 ? positive : positive.slice(0, place);
  const other = each.speaksOf.find((name) => !known.some(({ step }) => step.name === name));
  if (other === undefined) return true;
  refuse(scope, "TOC3070", { step: each.step.name, other }, each.node.events.where ?? each.node);
  return false;
}

function checkWithin(
  { node, step }: LoweredStep,
  positive: readonly LoweredStep[],
  kind: "sequence" | "together",
  scope: Scope,
): boolean {
  const needed = kind === "sequence" && step.role === "no" && !isBetween(node, positive);
  const name = step.name;
  if (needed && node.within === undefined) {
    refuse(scope, "TOC3072", { what: `\`${name}\`, which must not happen before or after the steps,` }, node);
    return false;
  }
  if (node.within === undefined) return true;
  if (step.within !== undefined && step.within <= 0) {
    const words = { what: "The window", range: "longer than nothing", value: textOf(scope, node.within) };
    refuse(scope, "TOC3026", words, node.within);
    return false;
  }
  const counts = step.role === "step" && isCounted(step);
  if (!counts && !needed) {
    const role = step.role === "step" ? "single event" : step.role;
    refuse(scope, "TOC3073", { step: name, what: "`within` of its own", role }, node.within);
    return false;
  }
  return true;
}

/** Whether a step takes more than one event. */
export function isCounted({ atLeast, of }: Step): boolean {
  return atLeast > 1 || of !== undefined;
}

function isBetween({ span }: LoweredStep["node"], positive: readonly LoweredStep[]): boolean {
  const [first, last] = [positive[0]!.node.span, positive.at(-1)!.node.span];
  return first.start < span.start && span.start < last.start;
}
