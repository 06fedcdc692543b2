import type { SigmaCorrelation } from "../model.ts";
import { toDurationText } from "../write/duration-text.ts";
import { toCountTrigger, type TriggerText } from "./count-trigger.ts";
import { asksForNumber, toRuleClauses } from "./rule-clauses.ts";
import type { Side } from "./sides.ts";

/** `firstStep` and `firstRule`: what it begins with. */
export type TemporalTrigger = TriggerText & { readonly firstStep?: string; readonly firstRule?: string };

/** Rules that match near one another in time, in any order or in theirs. */
export function toTemporalTrigger(correlation: SigmaCorrelation, side: Side, blocks: boolean): TemporalTrigger {
  const { timespan, type } = correlation;
  const ordered = type === "temporal_ordered";
  if (asksForNumber(correlation)) {
    if (ordered) return { reason: "an order and a number of rules cannot stand together" };
    return toNumberOfRules(correlation, side, blocks);
  }
  const clauses = toRuleClauses(correlation);
  if ("reason" in clauses) return clauses;
  const wanted = clauses.wanted.map((rules) => ({ rules, ...side.step(rules) }));
  const unwanted = clauses.unwanted.map((rule) => side.step([rule]));
  const [{ per, name: firstStep, rules }] = wanted as [(typeof wanted)[number]];
  const line = (step: (typeof unwanted)[number], word: string) => {
    const own = step.per.join() === per.join() ? "" : ` per ${step.per.join(", ")}`;
    return `${word}${step.name}: ${step.text}${own}`;
  };
  const lines = [
    ...wanted.map((step, at) => line(step, ordered && at > 0 ? "then " : "")),
    ...unwanted.map((step) => line(step, ordered ? "without " : "no ")),
  ];
  const key = per.length === 0 ? "" : ` per ${per.join(", ")}`;
  const when = `${ordered ? "sequence" : "all"}${key} within ${toDurationText(timespan)} {\n${lines.join("\n")}\n}`;
  return { when, firstStep, ...(rules[0] !== undefined && { firstRule: rules[0] }) };
}

/** At least some number of the rules. */
function toNumberOfRules({ bounds, timespan }: SigmaCorrelation, side: Side, blocks: boolean): TriggerText {
  const { text, per } = side.all();
  const measure = { measure: "distinct count of rule.id", distinct: "rule.id" };
  return toCountTrigger({ ...measure, events: text, per, timespan, bounds }, blocks);
}
