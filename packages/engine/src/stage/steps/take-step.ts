import type { Held, PositiveStep } from "./compile-steps.ts";
import { type StepSpan, countBack, countOn } from "./count-events.ts";
import { type KeptEvent, compareKept, mayPrecede } from "./kept-event.ts";

/** A step with what it takes of an assignment's events. */
export interface StepTaker {
  readonly step: PositiveStep;
  readonly span: StepSpan;
  /** What it holds until the next step's event; without one, until the event that completes it. */
  readonly hold: (next: KeptEvent | undefined) => readonly KeptEvent[];
}

interface Taking {
  readonly step: PositiveStep;
  /** Of a step that chooses. */
  readonly chosen: KeptEvent | undefined;
  readonly fitting: readonly KeptEvent[];
  /** It is the first of a rule with a window: it holds all that fit that. */
  readonly holdsWindow: boolean;
  readonly before: readonly StepTaker[];
  /** Events that serve steps; what the step counts is added. */
  readonly used: Set<string>;
}

/** Undefined: the step's event does not fit, or its number is not reached. */
export function takeStep(taking: Taking): StepTaker | undefined {
  const { step, chosen, before, used } = taking;
  const previous = before.at(-1)?.span.reach;
  const isAfter = (event: KeptEvent) => previous === undefined || mayPrecede(previous, event);
  const agrees = (event: KeptEvent) => step.refersTo.length === 0 || step.refers(event, heldBefore(before, event));
  if (!step.counts) {
    if (chosen === undefined || !isAfter(chosen) || !agrees(chosen)) return undefined;
    return { step, span: { start: chosen, reach: chosen, counted: [chosen] }, hold: () => [chosen] };
  }
  const fitting = taking.fitting.filter(
    (event) => (event === chosen || !used.has(event.id)) && isAfter(event) && agrees(event),
  );
  const span =
    chosen === undefined ? countOn(step, fitting) : countBack(step, fitting.slice(0, fitting.indexOf(chosen) + 1));
  if (span === undefined) return undefined;
  for (const { id } of span.counted) used.add(id);
  return { step, span, hold: (next) => holdOf(fitting, span, next, taking) };
}

/** All that fit from the first one counted on; of a first step, all that fit the rule's window. */
function holdOf(
  fitting: readonly KeptEvent[],
  { start, reach, counted }: StepSpan,
  next: KeptEvent | undefined,
  { holdsWindow, used }: Taking,
): readonly KeptEvent[] {
  const own = new Set(counted);
  return fitting.filter((event) => {
    if (!holdsWindow && compareKept(event, start) < 0) return false;
    if (own.has(event)) return true;
    return !used.has(event.id) && (next === undefined ? compareKept(event, reach) <= 0 : mayPrecede(event, next));
  });
}

/** What the steps before hold as an event sees it, which comes next. */
function heldBefore(before: readonly StepTaker[], event: KeptEvent): Held {
  return new Map(before.map(({ step, hold }, index) => [step.name, hold(before[index + 1]?.span.start ?? event)]));
}
