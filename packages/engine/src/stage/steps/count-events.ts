import type { PositiveStep } from "./compile-steps.ts";
import type { KeptEvent } from "./kept-event.ts";

/** What a step took: from its earliest event still counted to the one that reached the number. */
export interface StepSpan {
  readonly start: KeptEvent;
  readonly reach: KeptEvent;
  /** In order. */
  readonly counted: readonly KeptEvent[];
}

/**
 * The count of the newest of `events` (in order), the last of which reaches the number: of distinct values, the newest
 * event that showed each. Undefined: they do not reach it, or the last one is not needed for it.
 */
export function countBack(step: PositiveStep, events: readonly KeptEvent[]): StepSpan | undefined {
  const reach = events.at(-1);
  if (reach === undefined) return undefined;
  const counted: KeptEvent[] = [];
  const values = new Set<string>();
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at]!;
    if (event.time <= reach.time - step.within) return undefined;
    if (step.distinct && event.candidate.counted.every((value) => values.has(value))) continue;
    for (const value of event.candidate.counted) values.add(value);
    counted.push(event);
    if ((step.distinct ? values.size : counted.length) >= step.atLeast) {
      return { start: event, reach, counted: counted.toReversed() };
    }
  }
  return undefined;
}

/** The count of `events` (in order) from zero, up to the first that reaches the number. */
export function countOn(step: PositiveStep, events: readonly KeptEvent[]): StepSpan | undefined {
  // The values counted and when each was seen last, in this order.
  const seen = new Map<string, number>();
  for (const [at, event] of events.entries()) {
    for (const value of step.distinct ? event.candidate.counted : [String(at)]) {
      seen.delete(value);
      seen.set(value, event.time);
    }
    for (const [value, time] of seen) {
      if (time > event.time - step.within) break;
      seen.delete(value);
    }
    if (seen.size >= step.atLeast) return countBack(step, events.slice(0, at + 1));
  }
  return undefined;
}
