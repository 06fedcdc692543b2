import { happens, toCuts } from "./absence.ts";
import type { Absence, CompiledSteps, Held } from "./compile-steps.ts";
import { type KeptEvent, type KeyEvents, mayPrecede, mustPrecede } from "./kept-event.ts";
import { type StepTaker, takeStep } from "./take-step.ts";

/** Events assigned to steps, each later than the one before, with nothing that must not happen. */
export interface Assignment {
  readonly first: KeptEvent;
  readonly last: KeptEvent;
  readonly held: Held;
}

/** So many ways to assign events are tried. */
const mostTries = 50_000;

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
  return search.choose(search.choosers.length - 1) ?? (search.tries > mostTries ? "too many" : undefined);
}

class Search {
  /** Places of the steps that choose, among those that must happen. */
  readonly choosers: readonly number[];
  tries = 0;
  readonly #steps: CompiledSteps;
  readonly #events: KeyEvents;
  readonly #at: number;
  /** By step: its events that may take part. */
  readonly #fitting: readonly (readonly KeptEvent[])[];
  readonly #chosen: (KeptEvent | undefined)[];

  constructor(steps: CompiledSteps, events: KeyEvents, at: number) {
    const { positive, within, absences } = steps;
    const cuts = absences.flatMap((absence) => toCuts(absence, events, at));
    const isCut = (event: KeptEvent) => cuts.some((cut) => mustPrecede(event, cut));
    this.#steps = steps;
    this.#events = events;
    this.#at = at;
    this.#fitting = positive.map(({ part }) =>
      events[part]!.filter((event) => event.time <= at && event.time > at - within && !isCut(event)),
    );
    this.#chosen = positive.map(() => undefined);
    this.choosers = positive.flatMap(({ counts }, index) => (counts && index > 0 ? [] : [index]));
  }

  /** Chooses for the step at `place` of the choosers and all before it. */
  choose(place: number): Assignment | undefined {
    const index = this.choosers[place];
    if (index === undefined) return this.#complete();
    for (const event of this.#fitting[index]!.toReversed()) {
      if (this.tries++ > mostTries) return undefined;
      if (!this.#mayServe(event, index)) continue;
      this.#chosen[index] = event;
      const found = this.#agrees(index) ? this.choose(place - 1) : undefined;
      if (found !== undefined) return found;
      this.#chosen[index] = undefined;
    }
    return undefined;
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

  /** Counts what the other steps take, and looks at the whole. */
  #complete(): Assignment | undefined {
    const takers: StepTaker[] = [];
    const used = new Set(this.#chosen.flatMap((event) => event?.id ?? []));
    for (const [index, step] of this.#steps.positive.entries()) {
      const taker = takeStep({
        step,
        chosen: this.#chosen[index],
        fitting: this.#fitting[index]!,
        before: takers,
        used,
      });
      if (taker === undefined) return undefined;
      takers.push(taker);
    }
    const [first, last] = [takers[0]!.span.start, takers.at(-1)!.span.reach];
    if (last.time !== this.#at) return undefined;
    const held: Held = new Map(takers.map(({ step, hold }, index) => [step.name, hold(takers[index + 1]?.span.start)]));
    const spans = takers.map(({ span }) => span);
    const happened = (absence: Absence) =>
      happens(absence, this.#events[absence.part]!, { spans, held }, this.#steps.wait);
    return this.#steps.absences.some(happened) ? undefined : { first, last, held };
  }
}
