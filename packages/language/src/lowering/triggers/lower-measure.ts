import { isLowerBound, type Measure, type MeasureTrigger, type Window } from "@tocsin/core";
import type { Measure as MeasureNode, MeasureTrigger as Node, Window as WindowNode } from "../../tree/triggers.ts";
import { typeOf } from "../../types/type-of.ts";
import { typeWords } from "../../types/type-words.ts";
import { lowerKey, lowerScalar } from "../lower-key.ts";
import { lowerPattern } from "../lower-pattern.ts";
import type { LoweredTrigger } from "../lower-trigger.ts";
import { type Scope, refuse, textOf } from "../scope.ts";
import { toBareWord, toWritten } from "../written.ts";
import { lowerVerdicts } from "./lower-verdicts.ts";

/** `sum of f of events per k every 1 hour exceeds 5 gb` */
export function lowerMeasureTrigger(node: Node, scope: Scope): LoweredTrigger {
  const words = node.measure.function === "count" ? ["value", "count"] : ["value"];
  const { events, source } = lowerPattern(node.events, scope);
  const withoutEvent = node.window.mode === "every";
  if (source === undefined) return { key: [], words, withoutEvent };
  const inside = { ...scope, source };
  const per = lowerKey(node.per, inside);
  const measure = lowerMeasure(node.measure, inside);
  const window = lowerWindow(node.window, inside);
  const known = { source, key: per ?? [], words, withoutEvent };
  if (events === undefined || per === undefined || measure === undefined || window === undefined) return known;
  const verdicts = lowerVerdicts(node.verdicts, { window, per }, inside);
  if (verdicts === undefined) return known;
  const trigger: MeasureTrigger = { kind: "measure", measure, events, per, window, verdicts };
  if (!canRoll(trigger, node, inside)) return known;
  return { ...known, trigger };
}

export function lowerWindow({ mode, duration }: WindowNode, scope: Scope): Window | undefined {
  const length = duration.milliseconds;
  if (length > 0) return { mode, length };
  const words = { what: "The window", range: "longer than nothing", value: textOf(scope, duration) };
  return refuse(scope, "TOC3026", words, duration);
}

export function lowerMeasure(node: MeasureNode, scope: Scope): Measure | undefined {
  const { function: name } = node;
  const percentile = node.percentile && Number(node.percentile.value);
  if (node.percentile !== undefined && !(percentile! >= 0 && percentile! <= 100)) {
    const words = { what: "The percentile", range: "from 0 to 100", value: textOf(scope, node.percentile) };
    return refuse(scope, "TOC3026", words, node.percentile);
  }
  const rest = percentile === undefined ? {} : { percentile };
  if (node.of === undefined) return { function: name, ...rest };
  if (toBareWord(node.of) === "gap") return { function: name, ...rest, of: { op: "gap" } };
  const of = lowerScalar(node.of, scope);
  if (of === undefined) return undefined;
  const type = typeOf(of);
  if (name !== "distinct count" && type !== "number" && type !== "untyped") {
    const words = { measure: name, field: toWritten(node.of, scope.names.file.text), type: typeWords[type] };
    return refuse(scope, "TOC3050", words, node.of);
  }
  return { function: name, ...rest, of };
}

/** A window rolls only where events can do no more than bring the measure up to a bound. */
function canRoll(trigger: MeasureTrigger, node: Node, scope: Scope): boolean {
  if (trigger.window.mode === "every") return true;
  const asksUsual = node.verdicts.find((verdict) => verdict.kind === "unusual" || verdict.amount.kind === "usual");
  const culprit = asksUsual ?? node.verdicts.find((_, index) => !isLowerBoundAt(trigger, index));
  if (culprit === undefined) return true;
  refuseRolling(scope, culprit, node.window);
  return false;
}

function isLowerBoundAt(trigger: MeasureTrigger, index: number): boolean {
  return isLowerBound({ ...trigger, verdicts: trigger.verdicts.slice(index, index + 1) });
}

export function refuseRolling(scope: Scope, verdict: Parameters<typeof textOf>[1], window: WindowNode): undefined {
  const words = { verdict: textOf(scope, verdict), window: textOf(scope, window.duration) };
  return refuse(scope, "TOC3051", words, verdict);
}
