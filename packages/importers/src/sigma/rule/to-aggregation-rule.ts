import { toFormula } from "../detection/to-formula.ts";
import type { ImportContext } from "../import-sigma.ts";
import type { Aggregation, SigmaRule } from "../model.ts";
import { createStepNames } from "../correlation/step-names.ts";
import { toCountTrigger, type TriggerText } from "../correlation/count-trigger.ts";
import type { Reporter } from "../reporter.ts";
import type { SourceDefinition } from "../source/source-definition.ts";
import { toDurationText } from "../write/duration-text.ts";
import { toConditionText } from "../write/formula.ts";
import { createContext, toWhole, type RuleEvents } from "./rule-events.ts";
import type { RuleParts } from "./rule-text.ts";

/** A rule of the old form, whose condition goes on behind a `|`. */
export function toAggregationRule(
  rule: SigmaRule,
  aggregation: Aggregation,
  events: RuleEvents,
  common: Omit<RuleParts, "when" | "exceptions">,
  context: ImportContext,
  use: (source: SourceDefinition) => void,
  reporter: Reporter,
): RuleParts | undefined {
  const fail = (reason: string) =>
    reporter.fail("TOC8007", { title: rule.metadata.title, reason }, { ...aggregation.span });
  if (aggregation.timespan === undefined) return fail("it has no timeframe such as `5m`");
  const { timespan } = aggregation;
  const trigger =
    aggregation.kind === "near"
      ? toNear(rule, { ...aggregation, timespan }, events, context, reporter)
      : toCounted({ ...aggregation, timespan }, events, context.options.blocks ?? false);
  if (trigger === undefined) return undefined;
  if ("reason" in trigger) return fail(trigger.reason);
  use(events.source);
  return { ...common, when: trigger.when, exceptions: [] };
}

type Measured = Extract<Aggregation, { kind: "measure" }> & { readonly timespan: number };
type Near = Extract<Aggregation, { kind: "near" }> & { readonly timespan: number };

const measures = { sum: "sum", avg: "average", min: "minimum", max: "maximum" } as const;

/** `count(field)` is about different values, `count()` about events. */
function toCounted(aggregation: Measured, events: RuleEvents, blocks: boolean): TriggerText {
  const { measure, field, by, operator, threshold, timespan } = aggregation;
  const { toField, name } = events.source;
  if (measure !== "count" && field === undefined) return { reason: `\`${measure}()\` names no field` };
  const of = field === undefined ? undefined : toField(field);
  const what =
    measure !== "count"
      ? { measure: `${measures[measure]} of ${of}` }
      : of === undefined
        ? { measure: "count" }
        : { measure: `distinct count of ${of}`, distinct: of };
  const text = `${name} where ${toConditionText(toWhole(events))}`;
  const bounds = [{ operator, value: threshold }];
  return toCountTrigger({ ...what, events: text, per: [...new Set(by.map(toField))], timespan, bounds }, blocks);
}

function toNear(
  rule: SigmaRule,
  aggregation: Near,
  events: RuleEvents,
  { values }: ImportContext,
  reporter: Reporter,
): TriggerText | undefined {
  const { source } = events;
  const { formulas } = createContext(rule.detection, source, values, reporter, new Set());
  const near = (condition: Near["with"][number]) => toFormula(condition, formulas);
  const parts = [
    { word: "", name: "events", where: toWhole(events) },
    ...aggregation.with.map((part, at) => ({ word: "", name: `near_${at + 1}`, where: near(part) })),
    ...aggregation.without.map((part, at) => ({ word: "no ", name: `far_${at + 1}`, where: near(part) })),
  ];
  const texts = parts.flatMap(({ where }) => where && `${source.name} where ${toConditionText(where)}`);
  if (texts.includes(undefined)) return undefined;
  const nameOf = createStepNames(texts.filter((text) => text !== undefined));
  const lines = parts.map(({ word, name }, at) => `${word}${nameOf(name)}: ${texts[at]}`);
  return { when: `all within ${toDurationText(aggregation.timespan)} {\n${lines.join("\n")}\n}` };
}
