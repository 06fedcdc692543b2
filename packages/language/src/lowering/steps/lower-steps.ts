import { alertsSource, type Step } from "@tocsin/core";
import type { SequenceTrigger, TogetherTrigger } from "../../tree/triggers.ts";
import type { LoweredTrigger } from "../lower-trigger.ts";
import { type Scope, type SourceContext, refuse, textOf } from "../scope.ts";
import { resolveSource } from "../resolve-source.ts";
import { checkSteps, isCounted } from "./check-steps.ts";
import { type LoweredStep, lowerStep } from "./lower-step.ts";

/** A sequence, or `all`. */
export function lowerSteps(node: SequenceTrigger | TogetherTrigger, scope: Scope): LoweredTrigger {
  const names = node.steps.map((step, index) => step.name?.text ?? `step${index + 1}`);
  const sources = toSources(node, names, scope);
  if (sources === undefined) return { key: [], words: [] };
  const inside: Scope = { ...scope, steps: sources };
  const lowered: LoweredStep[] = [];
  for (const [index, step] of node.steps.entries()) {
    const rule = { items: node.per, first: lowered[0]?.step.per };
    const one = lowerStep(step, names[index]!, rule, inside);
    if (one !== undefined) lowered.push(one);
  }
  const last = lowered.findLast(({ step }) => step.role === "step");
  const known = {
    source: last?.source ?? lowered[0]?.source,
    key: lowered[0]?.step.per ?? [],
    words: [],
    steps: sources,
    ...(lacksCompletion(node, sources) && { withoutEvent: true }),
  };
  const within = node.within?.milliseconds ?? null;
  const [first, ...others] = lowered.map(({ step }): Step => step);
  const isWhole = lowered.length === node.steps.length && first !== undefined;
  if (!isWhole || !checkSteps(lowered, node.kind, scope) || !checkRuleWithin(node, lowered, scope)) return known;
  const trigger = { kind: node.kind, per: known.key, within, steps: [first, ...others] } as const;
  return { ...known, trigger };
}

function isAlerts({ name }: SourceContext): boolean {
  return name === alertsSource.name;
}

/** Whether no one event completes `all`, or one of any source may: then a field says which part's it is. */
function lacksCompletion(
  { kind, steps }: SequenceTrigger | TogetherTrigger,
  sources: ReadonlyMap<string, SourceContext>,
): boolean {
  if (kind === "sequence") return false;
  return steps.some(({ role }) => role === "no") || new Set(sources.values()).size > 1;
}

/** The source of each step by its name, each once. Undefined: broken, and reported. */
function toSources(
  { steps }: SequenceTrigger | TogetherTrigger,
  names: readonly string[],
  scope: Scope,
): ReadonlyMap<string, SourceContext> | undefined {
  const sources = new Map<string, SourceContext>();
  for (const [index, step] of steps.entries()) {
    const name = names[index]!;
    if (sources.has(name)) return refuse(scope, "TOC2021", { what: `The step \`${name}\`` }, step.name ?? step);
    const source = resolveSource(step.events.source, scope);
    if (source === undefined) return undefined;
    sources.set(name, source);
    const isMixed = [...sources.values()].some((other) => isAlerts(other) !== isAlerts(source));
    if (isMixed) return refuse(scope, "TOC3093", {}, step.events.source);
  }
  if (steps.length > 0) return sources;
  scope.report.fail();
  return undefined;
}

/** The rule's `within` may be left out where at most one step must happen. */
function checkRuleWithin(
  node: SequenceTrigger | TogetherTrigger,
  lowered: readonly LoweredStep[],
  scope: Scope,
): boolean {
  if (node.within === undefined) {
    const positive = lowered.filter(({ step }) => step.role === "step");
    const hasAbsence = node.kind === "together" && lowered.length > positive.length;
    const [only] = positive.map(({ step }) => step);
    const hasEnd = only !== undefined && (!isCounted(only) || only.within !== undefined);
    if (positive.length === 1 && !hasAbsence && hasEnd) return true;
    refuse(scope, "TOC3072", { what: node.kind === "sequence" ? "A sequence" : "A rule of `all`" }, node);
    return false;
  }
  if (node.within.milliseconds > 0) return true;
  const words = { what: "The window", range: "longer than nothing", value: textOf(scope, node.within) };
  refuse(scope, "TOC3026", words, node.within);
  return false;
}
