import type { Source } from "@tocsin/core";
import type { Absence, CompiledSteps } from "./compile-steps.ts";
import type { EventQueues } from "../../state/event-queues.ts";

const none = -1;

/**
 * Whether events of a rule's steps differ in nothing but their times: each step takes one event, asks nothing of
 * the others', and nothing must stay away but what would end the whole (`without`, `until`); and an event has the same
 * time in every step.
 *
 * Then of two events of a step of a sequence the later supersedes the earlier for every event after both: in
 * e₁ … eᵢ … eⱼ … eₙ the event eᵢ may be replaced by a later one of its step, as long as that is before eᵢ₊₁. What came
 * before eᵢ comes before it as well; it is no other event of the assignment, for their times differ; the first event is
 * no earlier than it was, so the window holds, and no more events lie between the first and the last. And the assignment
 * shown is the one that takes, from the last step backwards, the latest events. See `Superseded` for what is left.
 */
export function isPlain({ positive, absences, wait }: CompiledSteps, sources: readonly Source[]): boolean {
  const isFree = ({ where, isReferring }: Absence) => !isReferring && (where === "without" || where === "until");
  return (
    wait === 0 &&
    positive.every(({ counts, refersTo }) => !counts && refersTo.length === 0) &&
    absences.every(isFree) &&
    new Set(sources.map(({ time }) => time)).size <= 1
  );
}

/**
 * Drops the events of plain steps that no match can show. All events up to the newest time kept must have come. What is
 * left of a step: the events of its newest time; and for each time kept of the step after it those of that time, which
 * may come before or after, and those of the newest time before. Of one time the last in order is enough, unless
 * events of other steps share the time.
 */
export class Superseded {
  /** The parts of all steps but the last, whose events are over with their time. */
  readonly #parts: readonly number[];
  readonly #all: readonly number[];
  /** The times that the step after wants events at or before, and those kept. */
  #wanted: number[] = [];
  #kept: number[] = [];

  constructor(positive: CompiledSteps["positive"], absences: CompiledSteps["absences"]) {
    this.#parts = positive.slice(0, -1).map(({ part }) => part);
    this.#all = [...this.#parts, ...absences.map(({ part }) => part)];
  }

  /** `firstQueue`: that of the key's first part. */
  drop(queues: EventQueues, firstQueue: number): void {
    this.#kept.length = 0;
    for (let step = this.#parts.length - 1; step >= 0; step--) {
      [this.#wanted, this.#kept] = [this.#kept, this.#wanted];
      this.#kept.length = 0;
      this.#dropOf(this.#parts[step]!, queues, firstQueue);
    }
  }

  #dropOf(part: number, queues: EventQueues, firstQueue: number): void {
    const queue = firstQueue + part;
    if (queues.lengthAt(queue) === 1) {
      this.#kept.push(queues.oldestTimeAt(queue));
      return;
    }
    let previous = none;
    for (let place = queues.firstAt(queue); place !== none;) {
      const time = queues.timeOf(place);
      const later = firstLater(queues, place);
      const isWanted = later === none || this.#isWanted(time, queues.timeOf(later));
      // Of one time the last is enough, unless other steps have events of it.
      const isAny = isWanted && queues.after(place) !== later && this.#isShared(time, part, queues, firstQueue);
      if (isWanted) this.#kept.push(time);
      while (place !== later) {
        const next = queues.after(place);
        if (isWanted && (isAny || next === later)) previous = place;
        else queues.removeAfter(queue, previous);
        place = next;
      }
    }
  }

  /** Whether a time kept of the next step has no events of this one between. */
  #isWanted(time: number, after: number): boolean {
    for (const wanted of this.#wanted) if (time <= wanted && wanted <= after) return true;
    return false;
  }

  #isShared(time: number, part: number, queues: EventQueues, firstQueue: number): boolean {
    for (const other of this.#all) {
      if (other === part) continue;
      for (let place = queues.firstAt(firstQueue + other); place >= 0; place = queues.after(place)) {
        if (queues.timeOf(place) === time) return true;
      }
    }
    return false;
  }
}

/** The place of the first event that is later than the one at a place; -1: there is none. */
function firstLater(queues: EventQueues, place: number): number {
  const time = queues.timeOf(place);
  let later = queues.after(place);
  while (later !== none && queues.timeOf(later) === time) later = queues.after(later);
  return later;
}
