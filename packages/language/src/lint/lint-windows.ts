import { partsOf, type Rule } from "@tocsin/core";
import { toPlace } from "../names/declared.ts";
import type { DurationLiteral } from "../tree/expressions.ts";
import type { Trigger } from "../tree/triggers.ts";
import type { LintContext } from "./rule-sources.ts";

/** Tells of windows that are over before the source's events must have arrived. */
export function lintWindows({ trigger }: Rule, { node, sources, report, file }: LintContext): void {
  const when = node.clauses.find((clause) => clause.kind === "when");
  const window = when && toWindow(when.trigger);
  const [latest] = partsOf(trigger)
    .flatMap(({ events }) => sources.get(events.source)?.source ?? [])
    .toSorted((a, b) => b.lateness - a.lateness);
  if (latest === undefined || window === undefined || window.milliseconds >= latest.lateness) return;
  const words = {
    window: toDuration(window.milliseconds),
    source: latest.name.split(".").at(-1) ?? "",
    lateness: toDuration(latest.lateness),
  };
  report.add("TOC4017", words, toPlace(file, window.span));
}

/** The time that decides when the rule speaks, as it is written. */
function toWindow(node: Trigger): DurationLiteral | undefined {
  switch (node.kind) {
    case "count":
    case "sequence":
    case "together":
      return node.within;
    case "measure-trigger":
    case "summary":
      return node.window.duration;
    case "silence":
      return node.for;
    case "one-event":
    case "missing-trigger":
      return undefined;
  }
}

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
  ["millisecond", 1],
] as const;

function toDuration(milliseconds: number): string {
  const [word, length] = units.find(([, each]) => milliseconds >= each && milliseconds % each === 0) ?? units[4];
  const count = milliseconds / length;
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
