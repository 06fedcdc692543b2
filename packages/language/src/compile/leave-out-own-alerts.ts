import { mayWatch, namesRule, watchesAlerts, type EventPattern, type Rule, type Trigger } from "@tocsin/core";

type Watching = ReadonlyMap<Rule, ReadonlySet<Rule>>;

/**
 * Rules over `alerts` with what they must not see, so that no alert ever comes of itself: their own alerts, and of rules
 * that could watch them in turn, directly or through others, those that they do not name by `rule.id`. Rules that name each
 * other in a circle see nothing of each other.
 */
export function leaveOutOwnAlerts(rules: readonly Rule[]): Rule[] {
  const watchers = rules.filter(({ trigger }) => watchesAlerts(trigger));
  const all = toWatching(watchers, (rule, other) => mayWatch(rule.trigger, other.id));
  const reached = toReached(all);
  const kept = toWatching(watchers, (rule, other) => {
    const isTurned = rule === other || reached.get(other)?.has(rule) === true;
    return all.get(rule)?.has(other) === true && (!isTurned || (rule !== other && namesRule(rule.trigger, other.id)));
  });
  const circles = toReached(kept);
  return rules.map((rule) => {
    const seen = [...(kept.get(rule) ?? [])].filter((other) => circles.get(other)?.has(rule) !== true);
    const leftOut = [...(all.get(rule) ?? [])].filter((other) => !seen.includes(other)).map(({ id }) => id);
    return leftOut.length === 0 ? rule : { ...rule, trigger: without(rule.trigger, leftOut) };
  });
}

function toWatching(watchers: readonly Rule[], sees: (rule: Rule, other: Rule) => boolean): Watching {
  return new Map(watchers.map((rule) => [rule, new Set(watchers.filter((other) => sees(rule, other)))]));
}

/** The rules whose alerts may be behind those that each rule sees. */
function toReached(watching: Watching): Watching {
  const reachedFrom = (rule: Rule): ReadonlySet<Rule> => {
    const reached = new Set<Rule>();
    const pending = [rule];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const other of watching.get(next) ?? []) {
        if (reached.has(other)) continue;
        reached.add(other);
        pending.push(other);
      }
    }
    return reached;
  };
  return new Map([...watching.keys()].map((rule) => [rule, reachedFrom(rule)]));
}

function without(trigger: Trigger, notFrom: readonly string[]): Trigger {
  const add = (events: EventPattern): EventPattern => ({ ...events, notFrom });
  if (!("steps" in trigger)) return { ...trigger, events: add(trigger.events) };
  const [first, ...others] = trigger.steps.map((step) => ({ ...step, events: add(step.events) }));
  return first === undefined ? trigger : { ...trigger, steps: [first, ...others] };
}
