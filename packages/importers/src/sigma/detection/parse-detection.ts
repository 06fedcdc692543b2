import type { Selection, SigmaCondition, SigmaDetection } from "../model.ts";
import type { Reporter } from "../reporter.ts";
import { parseTimespan } from "../timespan.ts";
import { entryOf, textOf, type YamlMap, type YamlScalar, type YamlValue } from "../yaml/yaml-value.ts";
import { parseAggregation } from "./parse-aggregation.ts";
import { parseCondition } from "./parse-condition.ts";
import { parseSelection } from "./parse-selection.ts";

const notSelections = ["condition", "timeframe"];

/** The selections and the condition of a `detection` or `filter`; `others` are keys of it that are no selections. */
export function parseDetection(
  map: YamlMap,
  reporter: Reporter,
  others: readonly string[] = [],
): SigmaDetection | undefined {
  const selections = new Map<string, Selection>();
  const entries = map.entries.filter(({ key }) => !notSelections.includes(key) && !others.includes(key));
  for (const { key, value } of entries) {
    const selection = parseSelection(value, key, reporter);
    if (selection !== undefined) selections.set(key, selection);
  }
  if (selections.size < entries.length) return undefined;
  const condition = entryOf(map, "condition");
  if (condition === undefined) return reporter.fail("TOC8002", { reason: "it has no condition" }, map.span);
  const texts = toTexts(condition.value);
  if (texts.length === 0) return reporter.fail("TOC8002", { reason: "its condition is empty" }, condition.keySpan);
  return parseConditions(map, selections, texts, reporter);
}

function parseConditions(
  map: YamlMap,
  selections: ReadonlyMap<string, Selection>,
  texts: readonly YamlScalar[],
  reporter: Reporter,
): SigmaDetection | undefined {
  const conditions: SigmaCondition[] = [];
  const names = [...selections.keys()];
  for (const { text, span } of texts) {
    const fail = (reason: string) => reporter.fail("TOC8005", { condition: shorten(text.trim()), reason }, span);
    const parsed = parseCondition(text, names);
    if ("reason" in parsed) return fail(parsed.reason);
    conditions.push(parsed.condition);
    if (parsed.rest.length === 0) continue;
    if (texts.length > 1) return fail("a condition with `|` must be the only one");
    const timespan = parseTimespan(textOf(entryOf(map, "timeframe")?.value) ?? "");
    const aggregated = parseAggregation(parsed.rest, timespan, names, span);
    return "reason" in aggregated
      ? fail(aggregated.reason)
      : { selections, conditions, aggregation: aggregated.aggregation };
  }
  return { selections, conditions };
}

const mostShown = 120;

function shorten(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

function toTexts(value: YamlValue): readonly YamlScalar[] {
  const items = value.kind === "list" ? value.items : [value];
  return items.filter((item): item is YamlScalar => item.kind === "scalar" && item.value !== null);
}
