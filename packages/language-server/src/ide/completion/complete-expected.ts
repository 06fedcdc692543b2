import type { ExpectedToken } from "@tocsin/language";
import { toRuleEvents } from "../scope/rule-sources.ts";
import { type CompletionItem, toRank } from "./completion.ts";
import { findRuleOf, type Place } from "./place.ts";

/** What every alert shows whatever its rule. */
const alwaysShown = ["severity", "title", "message", "risk", "count", "value", "key", "@timestamp", "tags"];

/** Whether a token names what an alert shows, in `expect … with`. */
export function isExpectedName({ expected }: Place, { rules }: ExpectedToken): boolean {
  return rules[0]?.name === "field" && rules[1]?.name === "expectedField" && rules[0].start === expected.typed.start;
}

/** What the alerts of the rule show: what all do, what it includes, its measures and its key. */
export function completeExpectedNames(place: Place): CompletionItem[] {
  const { view, expected } = place;
  const rule = findRuleOf(place);
  const clauses = rule?.clauses ?? [];
  const lines = clauses.flatMap((clause) => (clause.kind === "alert" ? clause.lines : []));
  const included = lines.flatMap((line) => (line.kind === "include" ? line.items : []));
  const labels = included.flatMap(
    ({ as, of }) => as?.text ?? (of.kind === "field" ? of.segments.at(-1)?.text : []) ?? [],
  );
  const measures = rule === undefined ? [] : toRuleEvents(rule, view).lines;
  const names = [...new Set([...alwaysShown, ...measures, ...labels])];
  return names.map((label, index) => ({
    label,
    kind: "name",
    detail: "shown by the alert",
    newText: label,
    span: expected.typed,
    rank: toRank("value", names.length - index),
  }));
}
