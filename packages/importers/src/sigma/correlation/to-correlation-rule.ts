import type { ImportContext } from "../import-sigma.ts";
import type { SigmaCorrelation } from "../model.ts";
import type { Reporter } from "../reporter.ts";
import { aliased, isOverAlerts, toIncludeName, type NamedRule } from "../rule/catalogue.ts";
import type { RuleParts } from "../rule/rule-text.ts";
import type { SourceDefinition } from "../source/source-definition.ts";
import { toCountTrigger, type TriggerText } from "./count-trigger.ts";
import { createEventSide, createAlertSide, type Side } from "./sides.ts";
import { toTemporalTrigger } from "./temporal-trigger.ts";

/** A correlation as a rule; undefined: it has no meaning here, and that was reported. */
export function toCorrelationRule(
  named: NamedRule,
  correlation: SigmaCorrelation,
  context: ImportContext,
  use: (source: SourceDefinition) => void,
  reporter: Reporter,
): RuleParts | undefined {
  const fail = (reason: string) =>
    reporter.fail("TOC8007", { title: correlation.metadata.title || named.name, reason }, correlation.place);
  const rules = correlation.rules.map((reference) => context.catalogue.find(reference));
  const missing = correlation.rules.filter((_, index) => rules[index] === undefined);
  if (missing.length > 0) return fail(`there is no rule \`${missing.join("`, `")}\` among those that are imported`);
  const known = rules.filter((rule) => rule !== undefined);
  if (isCyclic(named, context)) return fail("it watches itself, directly or through others");
  const over = isOverAlerts(correlation, context.catalogue.find);
  const side = over ? createAlertSide(correlation, known) : createEventSide(correlation, known, context, use);
  if ("reason" in side) return fail(side.reason);
  const trigger = toTrigger(correlation, side, context.options.blocks ?? false);
  if ("reason" in trigger) return fail(trigger.reason);
  const asked = context.catalogue.includesOf(named);
  const placeholders = over ? [] : known.flatMap((rule) => context.eventsOf(rule)?.placeholders ?? []);
  return {
    name: named.name,
    metadata: correlation.metadata,
    when: trigger.when,
    exceptions: [],
    ...(placeholders.length > 0 && { disabled: `needs values for %${[...new Set(placeholders)].join("%, %")}%` }),
    signalOnly: context.catalogue.isSignal(named),
    include: [...asked].map(([name, field]) => `${toIncluded(correlation, side, known, field)} as ${name}`),
  };
}

function toTrigger(correlation: SigmaCorrelation, side: Side, blocks: boolean): TriggerText {
  if (correlation.type === "temporal" || correlation.type === "temporal_ordered") {
    return toTemporalTrigger(correlation, side, blocks);
  }
  const measured = toMeasure(correlation, side);
  if ("reason" in measured) return measured;
  const events = side.all();
  if ("reason" in events) return events;
  const { timespan, bounds } = correlation;
  return toCountTrigger({ ...measured, events: events.text, per: events.per, timespan, bounds }, blocks);
}

function toMeasure(
  { type, fields, percentile }: SigmaCorrelation,
  side: Side,
): { readonly measure: string; readonly distinct?: string } | { readonly reason: string } {
  if (type === "event_count") return { measure: "count" };
  const [field] = fields;
  if (field === undefined) return { reason: "its condition names no field" };
  if (type === "value_count") {
    const values = fields.map(side.toField);
    const distinct = values.length === 1 ? values[0]! : `join("\\u{1f}", ${values.join(", ")})`;
    return { measure: `distinct count of ${distinct}`, distinct };
  }
  if (fields.length > 1) return { reason: "it measures more than one field" };
  const of = side.toField(field);
  if (type !== "value_percentile") return { measure: `${measures[type]} of ${of}` };
  if (percentile === undefined || !(percentile > 0 && percentile < 100)) {
    return { reason: "its condition has no `percentile` between 0 and 100" };
  }
  return { measure: `percentile ${percentile} of ${of}` };
}

const measures: Readonly<Record<string, string>> = { value_sum: "sum", value_avg: "average", value_median: "median" };

/** A field that another correlation asks for: of the alerts, or of the events that were matched. */
function toIncluded(correlation: SigmaCorrelation, side: Side, rules: readonly NamedRule[], field: string): string {
  if (side.kind === "alerts") return `tocsin.alert.include.${toIncludeName(field)}`;
  const name = side.toField(rules[0] === undefined ? field : aliased(correlation, rules[0], field));
  return correlation.type.startsWith("temporal") ? `${side.stepNames[0] ?? ""}.${name}` : name;
}

/** Whether the rules of a correlation lead back to it. */
function isCyclic(start: NamedRule, { catalogue }: ImportContext): boolean {
  const seen = new Set<NamedRule>();
  const open = [start];
  for (let rule = open.pop(); rule !== undefined; rule = open.pop()) {
    if (rule.document.kind !== "correlation") continue;
    for (const reference of rule.document.correlation.rules) {
      const next = catalogue.find(reference);
      if (next === start) return true;
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}
