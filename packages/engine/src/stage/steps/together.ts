import { toTimeText } from "@tocsin/core";
import type { CompiledSteps } from "./compile-steps.ts";
import { type PartsWindow, findParts } from "./find-parts.ts";
import { type KeptEvent, type KeyEvents, mustPrecede } from "./kept-event.ts";
import { byPart, type StepMemory } from "./step-memory.ts";
import type { FoundMatch, StepsKind } from "./steps-kind.ts";
import { toStepsMatch } from "./to-steps-match.ts";

/**
 * `all`: every part by its own events within one window, in any order. Fires at the event that completes them. With parts
 * that must not happen, each event of another part begins a window `[t, t + w)`, judged when everything before its end
 * has come.
 */
export class Together implements StepsKind {
  readonly opens: readonly boolean[];
  readonly completes: readonly boolean[];
  readonly positive: readonly number[];
  readonly isJudgedAtOnce: boolean;
  readonly #steps: CompiledSteps;
  /** So many events of a part are enough for any match; infinite: all may be shown. */
  readonly #enough: number;

  /** `isPlain`: as of a sequence, and nothing must stay away. */
  constructor(steps: CompiledSteps, parts: number, isPlain: boolean) {
    this.#steps = steps;
    this.opens = byPart(parts, steps.positive);
    this.completes = this.opens;
    this.positive = steps.positive.map(({ part }) => part);
    this.isJudgedAtOnce = steps.absences.length === 0;
    // Of so many events of a part one at least serves no other part, and the latest such is shown.
    this.#enough = isPlain && this.isJudgedAtOnce ? steps.positive.length : Number.POSITIVE_INFINITY;
  }

  isDue(at: number, time: number): boolean {
    return at + this.#steps.within <= time;
  }

  /** Whether each part has events enough in the window. */
  mayMatch({ queues, queue }: StepMemory, slot: number, at: number): boolean {
    const { positive } = this.#steps;
    const window = this.#toWindow(at);
    for (const { part, atLeast, distinct } of positive) {
      if (queues.lengthAt(queue(slot, part)) < (distinct ? 1 : atLeast)) return false;
    }
    for (const { part, atLeast, distinct } of positive) {
      let place = queues.firstAt(queue(slot, part));
      while (place >= 0 && isBefore(queues.timeOf(place), window)) place = queues.after(place);
      for (let more = distinct ? 1 : atLeast; more > 1 && place >= 0; more--) place = queues.after(place);
      if (place < 0 || isAfter(queues.timeOf(place), window)) return false;
    }
    return true;
  }

  findMatch(key: string, events: KeyEvents, at: number): FoundMatch | "too many" | undefined {
    const window = this.#toWindow(at);
    const end = this.isJudgedAtOnce ? at : at + this.#steps.within;
    const spoilers = this.#steps.absences.flatMap(({ part }) => events[part]!).filter(({ time }) => time < end);
    const isUnspoilt = (first: KeptEvent) => !spoilers.some((event) => mustPrecede(first, event));
    const found = findParts(this.#steps, events, window, isUnspoilt);
    if (found === undefined || found === "too many") return found;
    const start = "from" in window ? window.from : Number.isFinite(window.after) ? window.after : found.first.time;
    const match = toStepsMatch(key, found, { time: end, what: toTimeText(end), window: { start, end } });
    return { match, forgetBefore: this.isJudgedAtOnce ? end + 1 : end };
  }

  trim({ queues, queue }: StepMemory, slot: number, now: number): void {
    const { positive, absences, horizon } = this.#steps;
    let start = Number.POSITIVE_INFINITY;
    for (const { part } of positive) {
      const own = queue(slot, part);
      queues.removeBefore(own, now - horizon);
      while (queues.lengthAt(own) > this.#enough) queues.shift(own);
      if (queues.lengthAt(own) > 0) start = Math.min(start, queues.oldestTimeAt(own));
    }
    for (const { part } of absences) queues.removeBefore(queue(slot, part), start);
  }

  #toWindow(at: number): PartsWindow {
    const { within } = this.#steps;
    return this.isJudgedAtOnce ? { after: at - within, upTo: at } : { from: at, before: at + within };
  }
}

function isBefore(time: number, window: PartsWindow): boolean {
  return "from" in window ? time < window.from : time <= window.after;
}

function isAfter(time: number, window: PartsWindow): boolean {
  return "from" in window ? time >= window.before : time > window.upTo;
}
