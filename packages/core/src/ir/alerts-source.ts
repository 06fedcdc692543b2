import { foldText } from "../value/fold-text.ts";
import type { Condition } from "./condition.ts";
import { partsOf } from "./parts-of.ts";
import type { Rule } from "./rule.ts";
import type { Source } from "./rule-set.ts";
import type { EventPattern, Trigger } from "./trigger.ts";

/** The built-in source: what suppression lets through of the alerts of other rules, and their signals. */
export const alertsSource: Source = {
  name: "alerts",
  patterns: [],
  time: "@timestamp",
  arrival: "event.created",
  lateness: 0,
  filter: {
    op: "present",
    of: { op: "field", path: "tocsin.alert.id", type: "text" },
    at: { file: "", start: 0, end: 0 },
  },
};

/** Whether a rule is about `alerts`; it is then about no other source. */
export function watchesAlerts(trigger: Trigger): boolean {
  return partsOf(trigger)[0].events.source === alertsSource.name;
}

/** Whether alerts of the rule with that full name may be among the events of a rule over `alerts`. */
export function mayWatch(trigger: Trigger, ruleId: string): boolean {
  return partsOf(trigger).some(({ events }) => mayHold(events, ruleId));
}

function mayHold({ where, notFrom = [] }: EventPattern, ruleId: string): boolean {
  return !notFrom.includes(ruleId) && (where === null || holdsFor(where, ruleId) !== false);
}

/** Whether a rule over `alerts` asks in each of its parts for rules by `rule.id`, that one among them. */
export function namesRule(trigger: Trigger, ruleId: string): boolean {
  return partsOf(trigger).every(({ events: { where } }) => where !== null && isNamed(where, foldText(ruleId)));
}

function isNamed(condition: Condition, folded: string): boolean {
  if (condition.op === "all") return condition.of.some((part) => isNamed(part, folded));
  if (condition.op === "any") return condition.of.every((part) => isNamed(part, folded));
  return namedRules(condition)?.has(folded) === true;
}

/** Whether a condition holds on the alerts of a rule, as far as `rule.id` decides it; undefined: it does not. */
function holdsFor(condition: Condition, ruleId: string): boolean | undefined {
  switch (condition.op) {
    case "constant":
      return condition.holds;
    case "not": {
      const inner = holdsFor(condition.of, ruleId);
      return inner === undefined ? undefined : !inner;
    }
    case "all":
    case "any": {
      const parts = condition.of.map((part) => holdsFor(part, ruleId));
      const decisive = condition.op === "any";
      if (parts.includes(decisive)) return decisive;
      return parts.includes(undefined) ? undefined : !decisive;
    }
    case "present":
      return undefined;
    case "compare":
      return namedRules(condition)?.has(foldText(ruleId));
  }
}

/** The folded rule ids that a comparison `rule.id is …`, `rule.id in […]` asks for; undefined: it is another one. */
export function namedRules(condition: Condition): ReadonlySet<string> | undefined {
  if (condition.op !== "compare" || condition.operator !== "is" || condition.differs || condition.combine === "all") {
    return undefined;
  }
  const [subject, ...others] = condition.subjects;
  if (subject?.op !== "field" || subject.path !== "rule.id" || others.length > 0) return undefined;
  const texts = condition.objects.map((object) => (object.op === "literal" && object.type === "text" ? object : null));
  return texts.includes(null) ? undefined : new Set(texts.map((text) => foldText(text?.value ?? "")));
}

/**
 * The rules over `alerts`, each after those whose alerts it may see, which needs that none may see its own through
 * others.
 */
export function inOrderOfWatching(rules: readonly Rule[]): readonly Rule[] {
  const watchers = rules.filter(({ trigger }) => watchesAlerts(trigger));
  const ordered = new Set<Rule>();
  const visit = (rule: Rule, around: ReadonlySet<Rule>): void => {
    if (ordered.has(rule) || around.has(rule)) return;
    const within = new Set(around).add(rule);
    for (const other of watchers) if (mayWatch(rule.trigger, other.id)) visit(other, within);
    ordered.add(rule);
  };
  for (const rule of watchers) visit(rule, new Set());
  return [...ordered];
}
