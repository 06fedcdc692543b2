import { isLowerBound, type SummaryLine, type SummaryTrigger } from "@tocsin/core";
import type { SummaryLine as LineNode, SummaryTrigger as Node } from "../../tree/triggers.ts";
import { lowerCondition } from "../lower-condition.ts";
import { lowerKey } from "../lower-key.ts";
import { lowerPattern } from "../lower-pattern.ts";
import type { LoweredTrigger } from "../lower-trigger.ts";
import { type Scope, placeOf, refuse } from "../scope.ts";
import { lowerMeasure, lowerWindow, refuseRolling } from "./lower-measure.ts";

/** `summary of events per k every 30 minutes { tries: count } where tries > 5` */
export function lowerSummary(node: Node, scope: Scope): LoweredTrigger {
  const words = node.lines.map(({ name }) => name.text);
  const { events, source } = lowerPattern(node.events, scope);
  const withoutEvent = node.window.mode === "every";
  if (source === undefined) return { key: [], words, withoutEvent };
  const inside = { ...scope, source };
  const per = lowerKey(node.per, inside);
  const window = lowerWindow(node.window, inside);
  const lines = lowerLines(node, inside);
  const match = { key: per ?? [], words: new Set(words), withoutEvent: true };
  const verdict = lowerCondition(node.verdict, { ...inside, match });
  const known = { source, key: per ?? [], words, withoutEvent };
  if (events === undefined || per === undefined || window === undefined) return known;
  if (lines === undefined || verdict === undefined) return known;
  const trigger: SummaryTrigger = { kind: "summary", events, per, window, lines, verdict };
  if (window.mode === "within" && !isLowerBound(trigger)) {
    refuseRolling(inside, node.verdict, node.window);
    return known;
  }
  return { ...known, trigger };
}

function lowerLines({ lines: nodes }: Node, scope: Scope): SummaryLine[] | undefined {
  const lines = nodes.map((node) => lowerLine(node, nodes, scope));
  const whole = lines.filter((line) => line !== undefined);
  return whole.length < nodes.length ? undefined : whole;
}

function lowerLine(node: LineNode, all: readonly LineNode[], scope: Scope): SummaryLine | undefined {
  const name = node.name.text;
  const first = all.find((line) => line.name.text === name);
  if (first !== node) return refuse(scope, "TOC2021", { what: `The line \`${name}\`` }, node.name);
  const measure = lowerMeasure(node.measure, scope);
  const where = node.where === undefined ? null : lowerCondition(node.where, scope);
  if (measure === undefined || where === undefined) return undefined;
  return { name, measure, where, at: placeOf(scope, node) };
}
