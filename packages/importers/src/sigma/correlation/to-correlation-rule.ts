import type { ImportContext } from "../import-sigma.ts";
import type { SigmaCorrelation } from "../model.ts";
import type { Reporter } from "../reporter.ts";
import { aliased, isOverAlerts, type NamedRule } from "../rule/catalogue.ts";
import type { RuleParts } from "../rule/rule-text.ts";
import type { SourceDefinition } from "../source/source-definition.ts";
import { toCountTrigger } from "./count-trigger.ts";
import { createEventSide, createAlertSide, type Side } from "./sides.ts";
import { toTemporalTrigger, type TemporalTrigger } from "./temporal-trigger.ts";

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
  const found = findRules(named, correlation, context);
  if ("reason" in found) return fail(found.reason);
  const { rules } = found;
  const over = isOverAlerts(correlation, context.catalogue.find);
  const side = over ? createAlertSide(correlation, rules) : createEventSide(correlation, rules, context, use);
  if ("reason" in side) return fail(side.reason);
  if (hasTwins(correlation, side)) return fail("two of the fields that it groups by are one in its events");
  const trigger = toTrigger(correlation, side, context.options.blocks ?? false);
  if ("reason" in trigger) return fail(trigger.reason);
  const asked = context.catalogue.includesOf(named);
  const first = context.catalogue.find(trigger.firstRule ?? "") ?? rules[0]!;
  const toIncluded = (field: string) => {
    if (side.kind === "alerts") return side.toField(field);
    const name = context.eventsOf(first)!.source.toField(aliased(correlation, first, field));
    return trigger.firstStep === undefined ? name : `${trigger.firstStep}.${name}`;
  };
  return {
    name: named.name,
    metadata: correlation.metadata,
    when: trigger.when,
    exceptions: [],
    ...toDisabled(rules, context),
    signalOnly: context.catalogue.isSignal(named),
    include: [...asked].map(([name, field]) => `${toIncluded(field)} as ${name}`),
  };
}

/** Whether fields that a correlation groups by are one field of the events, by an alias or under the name that alerts have for it. */
function hasTwins({ groupBy }: SigmaCorrelation, { keys }: Side): boolean {
  return keys.some((key) => new Set(key).size < groupBy.length);
}

/** The rules that a correlation names, all of which are imported. */
function findRules(
  named: NamedRule,
  { rules: references }: SigmaCorrelation,
  context: ImportContext,
): { readonly rules: readonly NamedRule[] } | { readonly reason: string } {
  const { catalogue } = context;
  const missing = references.filter((reference) => catalogue.find(reference) === undefined);
  if (missing.length > 0)
    return { reason: `there is no rule \`${missing.join("`, `")}\` among those that are imported` };
  const unclear = references.find(catalogue.isAmbiguous);
  if (unclear !== undefined) return { reason: `several rules are called \`${unclear}\`` };
  if (isCyclic(named, context)) return { reason: "it watches itself, directly or through others" };
  const rules = references.flatMap((reference) => catalogue.find(reference) ?? []);
  const isImported = rules.every((rule) => context.partsOf(rule) !== undefined);
  return isImported ? { rules } : { reason: "a rule that it names could not be imported" };
}

/** What waits for values keeps what watches it waiting: that it matches nothing says nothing. */
function toDisabled(rules: readonly NamedRule[], context: ImportContext): Pick<RuleParts, "disabled"> {
  const [disabled] = rules.flatMap((rule) => context.partsOf(rule)?.disabled ?? []);
  return disabled === undefined ? {} : { disabled };
}

function toTrigger(correlation: SigmaCorrelation, side: Side, blocks: boolean): TemporalTrigger {
  if (correlation.type === "temporal" || correlation.type === "temporal_ordered") {
    return toTemporalTrigger(correlation, side, blocks);
  }
  const measured = toMeasure(correlation, side);
  if ("reason" in measured) return measured;
  const { text, per } = side.all();
  const { timespan, bounds } = correlation;
  return toCountTrigger({ ...measured, events: text, per, timespan, bounds }, blocks);
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
