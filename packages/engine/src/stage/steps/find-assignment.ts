import { happens, toCuts } from "./absence.ts";
import type { Absence, CompiledSteps, Held, PositiveStep } from "./compile-steps.ts";
import { type KeptEvent, type KeyEvents, compareKept, mayPrecede, mustPrecede } from "./kept-event.ts";
import { type StepTaker, takeStep } from "./take-step.ts";

/** Events assigned to steps, each later than the one before, with nothing that must not happen. */
export interface Assignment {
  readonly first: KeptEvent;
  readonly last: KeptEvent;
  readonly held: Held;
  /** The event that completed each step. */
  readonly reaches: readonly KeptEvent[];
}

/** So many events are looked at. */
const mostWork = 200_000;

/**
 * The assignment that an event of the time `at` completes; of several the one that takes, from the last step backwards,
 * the latest event that fits. Steps of one event choose, and so does a first step that counts, by the event that reaches
 * its number; a later one that counts takes what is left after the step before, from zero.
 */
export function findAssignment(
  steps: CompiledSteps,
  events: KeyEvents,
  at: number,
): Assignment | "too many" | undefined {
  const search = new Search(steps, events, at);
  search.choose(search.choosers.length - 1);
  return search.best ?? (search.work > mostWork ? "too many" : undefined);
}

/** Of the events of each step those that have one of each other step before or after them, as the steps stand. */
function toFitting(steps: readonly (readonly KeptEvent[])[]): readonly (readonly KeptEvent[])[] {
  let earliest = Number.NEGATIVE_INFINITY;
  const forward = steps.map((events) => {
    const fitting = events.filter(({ time }) => time >= earliest);
    earliest = fitting[0]?.time ?? Number.POSITIVE_INFINITY;
    return fitting;
  });
  let latest = Number.POSITIVE_INFINITY;
  const backward = forward.toReversed().map((events) => {
    const fitting = events.filter(({ time }) => time <= latest);
    latest = fitting.at(-1)?.time ?? Number.NEGATIVE_INFINITY;
    return fitting;
  });
  return backward.toReversed();
}

/** Whether, from the last step backwards, the first that differs is later. */
function isLater(left: readonly KeptEvent[], right: readonly KeptEvent[]): boolean {
  for (let at = left.length - 1; at >= 0; at--) {
    const order = compareKept(left[at]!, right[at]!);
    if (order !== 0) return order > 0;
  }
  return false;
}

class Search {
  /** Places of the steps that choose, among those that must happen. */
  readonly choosers: readonly number[];
  /** Events looked at. */
  work = 0;
  best: Assignment | undefined;
  readonly #steps: CompiledSteps;
  readonly #events: KeyEvents;
  readonly #at: number;
  /** By step: its events that may take part. */
  readonly #fitting: readonly (readonly KeptEvent[])[];
  readonly #chosen: (KeptEvent | undefined)[];
  /**
   * The first step alone counts. It holds all of the rule's window, whichever event reaches its number: where the latest
   * does not do and nothing else depends on it, no other does.
   */
  readonly #isDecided: boolean;
  /** Whether the first step's number has been reached with what was chosen. */
  #isReached = false;

  constructor(steps: CompiledSteps, events: KeyEvents, at: number) {
    const { positive, within, absences } = steps;
    const cuts = absences.flatMap((absence) => toCuts(absence, events, at));
    const isCut = (event: KeptEvent) => cuts.some((cut) => mustPrecede(event, cut));
    const isInWindow = ({ time }: KeptEvent) => time <= at && time > at - within;
    this.#steps = steps;
    this.#events = events;
    this.#at = at;
    this.#fitting = toFitting(
      positive.map(({ part }, index) =>
        events[part]!.filter((event) => isInWindow(event) && (index > 0 || !isCut(event))),
      ),
    );
    this.#chosen = positive.map(() => undefined);
    const dependsOnFirst = ({ where, after, isReferring }: Absence) =>
      where === "before" || (where === "between" && after === 0) || isReferring;
    this.#isDecided =
      Number.isFinite(within) &&
      positive.every(({ counts }, index) => counts === (index === 0)) &&
      !absences.some(dependsOnFirst);
    this.choosers = positive.flatMap(({ counts }, index) => (counts && index > 0 ? [] : [index]));
  }

  /** Chooses for the step at `place` of the choosers and all before it. True: the best has been found. */
  choose(place: number): boolean {
    const index = this.choosers[place];
    if (index === undefined) return this.#complete();
    const fitting = this.#fitting[index]!;
    for (let last = fitting.length - 1; last >= 0; last--) {
      const event = fitting[last]!;
      if (this.work++ > mostWork) return true;
      if (!this.#mayServe(event, index)) continue;
      this.#chosen[index] = event;
      if (this.#agrees(index) && this.choose(place - 1)) return true;
      this.#chosen[index] = undefined;
      if (index === 0 && this.#isDecided && this.#isReached) return false;
    }
    return false;
  }

  #mayServe(event: KeptEvent, index: number): boolean {
    if (index === this.#chosen.length - 1) return event.time === this.#at;
    return this.#chosen.every((later) => later === undefined || (later.id !== event.id && mayPrecede(event, later)));
  }

  /** Whether steps of one event that speak only of such steps agree, once all of them are chosen. */
  #agrees(index: number): boolean {
    const { positive } = this.#steps;
    return positive.every(({ refersTo, refers, counts }, later) => {
      if (counts || refersTo.length === 0 || Math.min(...refersTo) !== index) return true;
      if (refersTo.some((other) => positive[other]!.counts)) return true;
      const held = new Map(refersTo.map((other) => [positive[other]!.name, [this.#chosen[other]!]]));
      return refers(this.#chosen[later]!, held);
    });
  }

  /** The events looked at to take a step. */
  #costOf({ counts, refersTo }: PositiveStep, fitting: number): number {
    const held = refersTo.reduce((sum, other) => sum + this.#fitting[other]!.length, 0);
    return (counts ? fitting : 1) * (1 + held);
  }

  /** Counts what the other steps take, and looks at the whole. */
  #complete(): boolean {
    this.#isReached = false;
    const takers: StepTaker[] = [];
    const used = new Set(this.#chosen.flatMap((event) => event?.id ?? []));
    for (const [index, step] of this.#steps.positive.entries()) {
      const fitting = this.#fitting[index]!;
      const holdsWindow = index === 0 && Number.isFinite(this.#steps.within);
      const taker = takeStep({
        holdsWindow,
        step,
        chosen: this.#chosen[index],
        fitting,
        before: takers,
        used,
      });
      this.work += this.#costOf(step, fitting.length);
      if (taker === undefined) return false;
      takers.push(taker);
      this.#isReached = true;
    }
    const [first, last] = [takers[0]!.span.start, takers.at(-1)!.span.reach];
    if (last.time !== this.#at) return false;
    const held: Held = new Map(takers.map(({ step, hold }, index) => [step.name, hold(takers[index + 1]?.span.start)]));
    const spans = takers.map(({ span }) => span);
    const happened = (absence: Absence) =>
      happens(absence, this.#events[absence.part]!, { spans, held }, this.#steps.wait);
    if (this.#steps.absences.some(happened)) return false;
    const reaches = spans.map(({ reach }) => reach);
    if (this.best === undefined || isLater(reaches, this.best.reaches)) this.best = { first, last, held, reaches };
    return this.choosers.length === reaches.length;
  }
}
