import type { SigmaCondition, SigmaCorrelation } from "../model.ts";
import { quote, toList } from "../write/quote.ts";
import { toDurationText } from "../write/duration-text.ts";
import { toCountTrigger, type TriggerText } from "./count-trigger.ts";
import type { Side } from "./sides.ts";

/** Rules that match near one another in time, in any order or in theirs. */
export function toTemporalTrigger(correlation: SigmaCorrelation, side: Side, blocks: boolean): TriggerText {
  const { bounds, condition, rules, timespan, type } = correlation;
  const parts = condition === undefined ? { wanted: rules, unwanted: [] } : toParts(condition);
  if ("reason" in parts) return parts;
  if (bounds.length > 0 && condition === undefined && !isAllOf(correlation)) {
    if (type === "temporal_ordered") return { reason: "an order and a number of rules cannot stand together" };
    return toNumberOfRules(correlation, side, blocks);
  }
  const index = (name: string) => rules.indexOf(name);
  const step = (name: string, word: string, withPer: boolean) => {
    const { text, per } = side.steps[index(name)]!;
    return `${word}${side.stepNames[index(name)]}: ${text}${withPer && per.length > 0 ? ` per ${per.join(", ")}` : ""}`;
  };
  const [first] = parts.wanted;
  if (first === undefined) return { reason: "nothing that it names must happen" };
  const { per } = side.steps[index(first)]!;
  const isSame = (name: string) => side.steps[index(name)]!.per.join() === per.join();
  const line = (name: string, word: string) => step(name, word, !isSame(name));
  const ordered = type === "temporal_ordered";
  const lines = [
    ...parts.wanted.map((name, at) => line(name, ordered && at > 0 ? "then " : "")),
    ...parts.unwanted.map((name) => line(name, ordered ? "without " : "no ")),
  ];
  const key = per.length === 0 ? "" : ` per ${per.join(", ")}`;
  return { when: `${ordered ? "sequence" : "all"}${key} within ${toDurationText(timespan)} {\n${lines.join("\n")}\n}` };
}

/** Whether the number asked for is that of the rules: all of them. */
function isAllOf({ bounds, rules }: SigmaCorrelation): boolean {
  return bounds.length === 1 && bounds[0]!.operator === "gte" && bounds[0]!.value === rules.length;
}

/** At least some number of the rules. */
function toNumberOfRules({ bounds, timespan }: SigmaCorrelation, side: Side, blocks: boolean): TriggerText {
  const events = side.all();
  if ("reason" in events) return events;
  const text = `alerts where rule.id in ${toList(side.ruleNames.map(quote))}`;
  const measure = { measure: "distinct count of rule.id", distinct: "rule.id" };
  return toCountTrigger({ ...measure, events: text, per: events.per, timespan, bounds }, blocks);
}

/** `a and b and not c` */
function toParts(
  condition: SigmaCondition,
): { readonly wanted: readonly string[]; readonly unwanted: readonly string[] } | { readonly reason: string } {
  const parts = condition.kind === "and" ? condition.of : [condition];
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const part of parts) {
    const inner = part.kind === "not" ? part.of : part;
    const names =
      inner.kind === "every" || (inner.kind === "some" && inner.names.length === 1) ? inner.names : undefined;
    const isNone = part.kind === "not" && inner.kind === "some";
    if (names === undefined && !isNone) return { reason: "its condition joins rules by more than `and` and `not`" };
    if (part.kind === "not" && inner.kind === "every" && inner.names.length > 1) {
      return { reason: "its condition joins rules by more than `and` and `not`" };
    }
    const found = names ?? (inner.kind === "some" ? inner.names : []);
    (part.kind === "not" ? unwanted : wanted).push(...found);
  }
  return { wanted, unwanted };
}
