import { toTimeText } from "@tocsin/core";
import type { Absence, CompiledSteps, PositiveStep } from "./compile-steps.ts";
import { findAssignment } from "./find-assignment.ts";
import type { KeyEvents } from "./kept-event.ts";
import { byPart, type StepMemory } from "./step-memory.ts";
import type { FoundMatch, StepsKind } from "./steps-kind.ts";
import { Superseded } from "./superseded.ts";
import { toStepsMatch } from "./to-steps-match.ts";

/** Steps one after another. */
export class Sequence implements StepsKind {
  readonly opens: readonly boolean[];
  readonly completes: readonly boolean[];
  readonly positive: readonly number[];
  readonly #steps: CompiledSteps;
  readonly #last: PositiveStep;
  /** Of these an event ends what has begun before it. */
  readonly #cutting: readonly Absence[];
  readonly #superseded: Superseded | undefined;

  /** `isPlain`: see there. */
  constructor(steps: CompiledSteps, parts: number, isPlain: boolean) {
    const { positive, absences, wait } = steps;
    const isBefore = ({ where }: Absence) => where === "before";
    this.#steps = steps;
    this.#last = positive.at(-1)!;
    this.opens = byPart(parts, [positive[0], ...absences.filter(isBefore)]);
    this.completes = byPart(parts, [this.#last]);
    this.positive = positive.map(({ part }) => part);
    this.#cutting = wait > 0 ? [] : absences.filter(cuts);
    this.#superseded = isPlain ? new Superseded(positive, absences) : undefined;
  }

  get isJudgedAtOnce(): boolean {
    return this.#steps.wait === 0;
  }

  isDue(at: number, time: number): boolean {
    return at + this.#steps.wait < time;
  }

  /** Whether each step has events enough, none of them before those of the step before, all within the window. */
  mayMatch({ queues, queue }: StepMemory, slot: number, at: number): boolean {
    const { positive, within } = this.#steps;
    let reached = Number.NEGATIVE_INFINITY;
    for (const { part, atLeast, distinct } of positive) {
      let place = queues.firstAt(queue(slot, part));
      while (place >= 0 && (queues.timeOf(place) < reached || queues.timeOf(place) <= at - within))
        place = queues.after(place);
      for (let more = distinct ? 1 : atLeast; more > 1 && place >= 0; more--) place = queues.after(place);
      if (place < 0) return false;
      reached = queues.timeOf(place);
    }
    return reached <= at;
  }

  findMatch(key: string, events: KeyEvents, at: number): FoundMatch | "too many" | undefined {
    const { wait, within } = this.#steps;
    const found = findAssignment(this.#steps, events, at);
    if (found === undefined || found === "too many") return found;
    const end = at + wait;
    const start = Number.isFinite(within) ? at - within : found.first.time;
    const match = toStepsMatch(key, found, { time: end, what: toTimeText(end), window: { start, end } });
    return { match, forgetBefore: at + 1 };
  }

  trim({ queues, queue }: StepMemory, slot: number, now: number): void {
    const { positive, horizon } = this.#steps;
    let earliest = now - horizon;
    for (const { part } of this.#cutting) {
      const own = queue(slot, part);
      if (queues.lengthAt(own) > 0) earliest = Math.max(earliest, queues.newestTimeAt(own));
    }
    // A step that does not count is over with the time of its event.
    const { part, counts } = this.#last;
    if (!counts && this.isJudgedAtOnce) queues.clear(queue(slot, part));
    for (const step of positive) {
      const own = queue(slot, step.part);
      queues.removeBefore(own, earliest);
      earliest = queues.lengthAt(own) === 0 ? Number.POSITIVE_INFINITY : queues.oldestTimeAt(own);
    }
    const first = queue(slot, positive[0].part);
    const start = queues.lengthAt(first) === 0 ? Number.POSITIVE_INFINITY : queues.oldestTimeAt(first);
    for (const absence of this.#steps.absences) {
      queues.removeBefore(queue(slot, absence.part), absence.where === "before" ? now - horizon : start);
    }
    this.#superseded?.drop(queues, queue(slot, 0));
  }
}

/** Whether its event, whatever it holds, ends what has begun before its time. */
function cuts({ where, isReferring }: Absence): boolean {
  return !isReferring && (where === "without" || where === "until");
}
