import { alertsSource, partsOf, type Rule } from "@tocsin/core";

/** What is asked of every rule before any event comes: plain JSON data. */
export interface RuleOutline {
  /** Full names of the sources of its parts, in the order of `partsOf`. */
  readonly sources: readonly [string, ...string[]];
  /** Whether it takes events with a time in its order alone: all but rules of one event that ask nothing of the past. */
  readonly isOrdered: boolean;
  /**
   * Whether it is like any other of its kind until one of its events comes: it takes each alone, keeps none, has nothing to
   * say as time goes by, and its alerts say the same of all of them.
   */
  readonly isPlain: boolean;
}

export function toOutline(rule: Rule): RuleOutline {
  const { trigger } = rule;
  const isOrdered = trigger.kind !== "one event" || trigger.events.history !== undefined;
  const [first, ...others] = partsOf(trigger);
  const sources = [first.events.source, ...others.map(({ events }) => events.source)] as const;
  return { sources, isOrdered, isPlain: !isOrdered && sources[0] !== alertsSource.name && !asksMore(rule) };
}

/** Whether more is asked of a match than what its events are. */
function asksMore({ risk, severity, signal, suppression, alert }: Rule): boolean {
  if (suppression !== undefined || alert.redactions.length > 0) return true;
  return risk.length > 0 || severity.when.length > 0 || signal !== undefined;
}
