import { toTimeText, type TogetherTrigger } from "@tocsin/core";
import type { Compilation } from "../../compilation.ts";
import type { Candidate } from "../../rule/candidate.ts";
import type { Detector, Match } from "../match.ts";
import { type CompiledSteps, compileSteps } from "./compile-steps.ts";
import { type PartsWindow, findParts } from "./find-parts.ts";
import { type KeptEvent, mustPrecede } from "./kept-event.ts";
import { StepMemory } from "./step-memory.ts";
import { toStepsMatch } from "./to-steps-match.ts";

/** A key, and a time at which a part of it happened. */
interface Moment {
  readonly key: string;
  readonly at: number;
}

/**
 * `all`: every part by its own events within one window, in any order. Fires at the event that completes them, once all
 * events of its time have come. With parts that must not happen, each event of another part begins a window
 * `[t, t + w)`, judged when everything before its end has come. A match forgets the parts' events of its key.
 */
export class TogetherDetector implements Detector {
  readonly #steps: CompiledSteps;
  readonly #memory: StepMemory;
  readonly #positive: readonly number[];
  readonly #waits: boolean;
  /** The keys that an event of a part has come for at the newest time. */
  readonly #touched = new Set<string>();
  #newest = Number.NEGATIVE_INFINITY;
  /** INVARIANT: in the order of time. */
  readonly #waiting: Moment[] = [];
  #evicted = 0;

  constructor(compilation: Compilation, trigger: TogetherTrigger, mostKeys: number) {
    this.#steps = compileSteps(compilation, trigger);
    this.#memory = new StepMemory(trigger, this.#steps.horizon, mostKeys);
    this.#positive = this.#steps.positive.map(({ part }) => part);
    this.#waits = this.#steps.absences.length > 0;
  }

  get evicted(): number {
    return this.#evicted + this.#memory.evicted;
  }

  take(candidate: Candidate): readonly Match[] {
    const { time = 0, keys, part } = candidate;
    const matches = this.advance(time);
    this.#newest = time;
    this.#memory.take(candidate);
    if (this.#positive.includes(part)) for (const { id } of keys) this.#touched.add(id);
    return matches;
  }

  advance(time: number): readonly Match[] {
    const completed = time > this.#newest ? this.#settle() : [];
    return [...completed, ...this.#judgeWaiting(time)];
  }

  end(): readonly Match[] {
    return this.advance(Number.POSITIVE_INFINITY);
  }

  /** Judges the events of the newest time, or lets them begin windows. */
  #settle(): readonly Match[] {
    const at = this.#newest;
    const moments = [...this.#touched].map((key): Moment => ({ key, at }));
    this.#touched.clear();
    if (!this.#waits)
      return moments.flatMap((moment) => this.#judge(moment, at, { after: at - this.#steps.within, upTo: at }));
    this.#waiting.push(...moments);
    return [];
  }

  #judgeWaiting(time: number): readonly Match[] {
    const matches: Match[] = [];
    const { within } = this.#steps;
    for (let next = this.#waiting[0]; next !== undefined && next.at + within <= time; next = this.#waiting[0]) {
      this.#waiting.shift();
      const end = next.at + within;
      matches.push(...this.#judge(next, end, { from: next.at, before: end }));
    }
    return matches;
  }

  #judge({ key }: Moment, end: number, window: PartsWindow): readonly Match[] {
    const events = this.#memory.eventsOf(key);
    if (events === undefined) return [];
    const spoilers = this.#steps.absences.flatMap(({ part }) => events[part]!).filter(({ time }) => time < end);
    const isUnspoilt = (first: KeptEvent) => !spoilers.some((event) => mustPrecede(first, event));
    const found = findParts(this.#steps, events, window, isUnspoilt);
    if (found === "too many") this.#evicted++;
    if (found === undefined || found === "too many") return [];
    this.#memory.forget(key, this.#positive, "from" in window ? end - 1 : end);
    const start = "from" in window ? window.from : Number.isFinite(window.after) ? window.after : found.first.time;
    return [toStepsMatch(key, found, { time: end, what: toTimeText(end), window: { start, end } })];
  }
}
