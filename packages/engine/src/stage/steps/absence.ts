import type { Absence, Held } from "./compile-steps.ts";
import type { StepSpan } from "./count-events.ts";
import { type KeptEvent, type KeyEvents, mustPrecede } from "./kept-event.ts";

/** What an absence is judged against. */
export interface AssignedSteps {
  readonly spans: readonly StepSpan[];
  readonly held: Held;
}

/** Whether one of `events` spoils the assignment: it lies, in every order of the events of one time, where it must not. */
export function happens(
  absence: Absence,
  events: readonly KeptEvent[],
  { spans, held }: AssignedSteps,
  wait: number,
): boolean {
  const { from, lies } = toInterval(absence, spans, wait);
  for (let at = events.length - 1; at >= 0 && events[at]!.time >= from; at--) {
    if (lies(events[at]!) && absence.refers(events[at]!, held)) return true;
  }
  return false;
}

interface Interval {
  /** Nothing before this time lies in it. */
  readonly from: number;
  readonly lies: (event: KeptEvent) => boolean;
}

function toInterval({ where, after, within }: Absence, spans: readonly StepSpan[], wait: number): Interval {
  const first = spans[0]!.start;
  const last = spans.at(-1)!.reach;
  switch (where) {
    case "before":
      return {
        from: first.time - within,
        lies: (event) => event.time > first.time - within && mustPrecede(event, first),
      };
    case "between": {
      const [{ reach }, { start }] = [spans[after]!, spans[after + 1]!];
      return { from: reach.time, lies: (event) => mustPrecede(reach, event) && mustPrecede(event, start) };
    }
    case "after":
      return { from: last.time, lies: (event) => mustPrecede(last, event) && event.time <= last.time + within };
    case "without":
      return { from: first.time, lies: (event) => mustPrecede(first, event) && mustPrecede(event, last) };
    case "until":
      return {
        from: first.time,
        lies: (event) =>
          mustPrecede(first, event) && (wait > 0 ? event.time <= last.time + wait : mustPrecede(event, last)),
      };
  }
}

/** The events behind which an assignment must begin that is completed at a time: the newest that would spoil it. */
export function toCuts({ part, where, isReferring }: Absence, events: KeyEvents, at: number): readonly KeptEvent[] {
  if (isReferring || (where !== "without" && where !== "until")) return [];
  const before = events[part]!.filter(({ time }) => time < at);
  return before.filter(({ time }) => time === before.at(-1)?.time);
}
