import { toTimeText, type SequenceTrigger } from "@tocsin/core";
import type { Compilation } from "../../compilation.ts";
import type { Candidate } from "../../rule/candidate.ts";
import type { Detector, Match } from "../match.ts";
import { type CompiledSteps, compileSteps } from "./compile-steps.ts";
import { type Assignment, findAssignment } from "./find-assignment.ts";
import { StepMemory } from "./step-memory.ts";
import { toStepsMatch } from "./to-steps-match.ts";

interface Waiting {
  readonly key: string;
  /** When the match was completed but for what must not follow. */
  readonly at: number;
}

/**
 * A sequence. The events of one time are judged together, once all of them have come; a match for which something must
 * not follow, once everything has come up to the end of that. A match forgets the steps' events of its key up to and
 * including the time of the completing event; what must not happen is not forgotten.
 */
export class SequenceDetector implements Detector {
  readonly #steps: CompiledSteps;
  readonly #memory: StepMemory;
  readonly #lastPart: number;
  /** The keys that an event of the last step has come for at the newest time. */
  readonly #touched = new Set<string>();
  #newest = Number.NEGATIVE_INFINITY;
  /** INVARIANT: in the order of time. */
  readonly #waiting: Waiting[] = [];
  #evicted = 0;

  constructor(compilation: Compilation, trigger: SequenceTrigger, mostKeys: number) {
    this.#steps = compileSteps(compilation, trigger);
    this.#memory = new StepMemory(trigger, this.#steps.horizon, mostKeys);
    this.#lastPart = this.#steps.positive.at(-1)!.part;
  }

  get evicted(): number {
    return this.#evicted + this.#memory.evicted;
  }

  take(candidate: Candidate): readonly Match[] {
    const { time = 0, keys, part } = candidate;
    const matches = this.advance(time);
    this.#newest = time;
    this.#memory.take(candidate);
    if (part === this.#lastPart) for (const { id } of keys) this.#touched.add(id);
    return matches;
  }

  advance(time: number): readonly Match[] {
    const completed = time > this.#newest ? this.#settle() : [];
    return [...completed, ...this.#judgeWaiting(time)];
  }

  end(): readonly Match[] {
    return this.advance(Number.POSITIVE_INFINITY);
  }

  /** Judges the events of the newest time. */
  #settle(): readonly Match[] {
    const at = this.#newest;
    const keys = [...this.#touched];
    this.#touched.clear();
    if (this.#steps.wait === 0) return keys.flatMap((key) => this.#judge({ key, at }));
    this.#waiting.push(...keys.map((key) => ({ key, at })));
    return [];
  }

  #judgeWaiting(time: number): readonly Match[] {
    const matches: Match[] = [];
    for (
      let next = this.#waiting[0];
      next !== undefined && next.at + this.#steps.wait < time;
      next = this.#waiting[0]
    ) {
      this.#waiting.shift();
      matches.push(...this.#judge(next));
    }
    return matches;
  }

  #judge({ key, at }: Waiting): readonly Match[] {
    const events = this.#memory.eventsOf(key);
    const found: Assignment | "too many" | undefined = events && findAssignment(this.#steps, events, at);
    if (found === "too many") this.#evicted++;
    if (found === undefined || found === "too many") return [];
    const forgotten = this.#steps.positive.map(({ part }) => part);
    this.#memory.forget(key, forgotten, at);
    const end = at + this.#steps.wait;
    const start = Number.isFinite(this.#steps.within) ? at - this.#steps.within : found.first.time;
    return [toStepsMatch(key, found, { time: end, what: toTimeText(end), window: { start, end } })];
  }
}
