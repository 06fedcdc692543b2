import type { JsonValue } from "@tocsin/core";
import type { Candidate } from "../../rule/candidate.ts";
import type { EventWriter } from "../../snapshot/event-table.ts";
import type { SavedState } from "../../snapshot/saved-state.ts";
import type { Detector, Match } from "../match.ts";
import type { StepMemory } from "./step-memory.ts";
import type { StepsKind } from "./steps-kind.ts";
import { type SavedWaiting, WaitingKeys } from "./waiting-keys.ts";

type Saved = readonly [
  newest: number | null,
  heldBack: readonly number[],
  touched: readonly string[],
  completed: readonly string[],
  waiting: SavedWaiting,
  memory: JsonValue,
  givenUp: number,
];

const noMatches: readonly Match[] = [];
/** More events of one time are not held back before they are kept. */
const mostHeldBack = 1000;

/**
 * Rules of steps. The events of one time are judged together, once all of them have come; what must not follow, once
 * everything has come up to the end of that. A match forgets the events of its key that must happen; what must not
 * happen is not forgotten.
 */
export class StepsDetector implements Detector {
  readonly #kind: StepsKind;
  readonly #memory: StepMemory;
  #newest = Number.NEGATIVE_INFINITY;
  /** Of the newest time, not kept yet: what turns out not to matter never is. */
  #heldBack: Candidate[] = [];
  /** The keys of the newest time of which events were kept although it is not over, and of those that may be complete. */
  readonly #touched = new Set<string>();
  readonly #completed = new Set<string>();
  readonly #waiting = new WaitingKeys();
  /** Not told yet. */
  #found: Match[] = [];
  /** Times that a search looked at too many events. */
  #givenUp = 0;

  /** `memory`: an empty one. */
  constructor(kind: StepsKind, memory: StepMemory, from: SavedState | undefined) {
    this.#kind = kind;
    this.#memory = memory;
    if (from !== undefined) this.#restore(from);
  }

  get evicted(): number {
    return this.#memory.evicted;
  }

  get dropped(): number {
    return this.#givenUp + this.#memory.dropped;
  }

  take(candidate: Candidate): readonly Match[] {
    const { time = 0 } = candidate;
    const matches = this.advance(time);
    this.#newest = time;
    this.#heldBack.push(candidate);
    if (this.#heldBack.length > mostHeldBack) this.#keepHeldBack(true);
    return matches;
  }

  advance(time: number): readonly Match[] {
    if (time > this.#newest && this.#heldBack.length > 0) this.#settle();
    while (!this.#waiting.isEmpty && this.#kind.isDue(this.#waiting.time, time)) this.#judgeWaiting();
    if (this.#found.length === 0) return noMatches;
    const found = this.#found;
    this.#found = [];
    return found;
  }

  end(): readonly Match[] {
    return this.advance(Number.POSITIVE_INFINITY);
  }

  save(events: EventWriter): JsonValue {
    return [
      Number.isFinite(this.#newest) ? this.#newest : null,
      this.#heldBack.map((candidate) => events.placeOf(candidate)),
      [...this.#touched],
      [...this.#completed],
      this.#waiting.save(),
      this.#memory.save(events),
      this.#givenUp,
    ] satisfies Saved;
  }

  #restore({ value, events }: SavedState): void {
    const [newest, heldBack, touched, completed, waiting, memory, givenUp] = value as Saved;
    this.#newest = newest ?? Number.NEGATIVE_INFINITY;
    this.#heldBack = heldBack.map((place) => events.at(place));
    for (const key of touched) this.#touched.add(key);
    for (const key of completed) this.#completed.add(key);
    this.#waiting.restore(waiting);
    this.#memory.restore(memory, events);
    this.#givenUp = givenUp;
  }

  /** Judges the events of the newest time, or lets them wait. */
  #settle(): void {
    const heldBack = this.#heldBack;
    if (heldBack.length === 1 && this.#touched.size === 0) this.#settleOne(heldBack.pop()!);
    else this.#settleAll();
  }

  #settleOne(candidate: Candidate): void {
    const { keys, part } = candidate;
    const opens = this.#kind.opens[part]!;
    for (const { id } of keys) {
      const slot = this.#memory.keep(candidate, id, opens);
      if (slot < 0) continue;
      if (this.#kind.completes[part]!) this.#complete(id, slot);
      this.#trim(slot);
    }
  }

  #settleAll(): void {
    this.#keepHeldBack(false);
    for (const key of this.#completed) this.#complete(key, this.#memory.find(key));
    for (const key of this.#touched) this.#trim(this.#memory.find(key));
    this.#completed.clear();
    this.#touched.clear();
  }

  /** `all`: events of the same time may come that give those a meaning which have none so far. */
  #keepHeldBack(all: boolean): void {
    const { opens, completes } = this.#kind;
    const heldBack = this.#heldBack;
    this.#heldBack = [];
    for (const candidate of heldBack) if (opens[candidate.part]!) this.#keep(candidate, true);
    for (const candidate of heldBack) if (!opens[candidate.part]!) this.#keep(candidate, all);
    for (const { part, keys } of heldBack) if (completes[part]!) for (const { id } of keys) this.#completed.add(id);
  }

  #keep(candidate: Candidate, opens: boolean): void {
    for (const { id } of candidate.keys) {
      if (this.#memory.keep(candidate, id, opens) >= 0) this.#touched.add(id);
    }
  }

  #complete(key: string, slot: number): void {
    if (this.#kind.isJudgedAtOnce) this.#judge(key, slot, this.#newest);
    else if (slot >= 0) this.#waiting.add(key, this.#newest);
  }

  #judgeWaiting(): void {
    const at = this.#waiting.time;
    const key = this.#waiting.take();
    this.#judge(key, this.#memory.find(key), at);
  }

  #judge(key: string, slot: number, at: number): void {
    if (slot < 0 || !this.#kind.mayMatch(this.#memory, slot, at)) return;
    const found = this.#kind.findMatch(key, this.#memory.eventsOf(slot), at);
    if (found === "too many") this.#givenUp++;
    if (found === undefined || found === "too many") return;
    this.#found.push(found.match);
    const { queues, queue } = this.#memory;
    for (const part of this.#kind.positive) queues.removeBefore(queue(slot, part), found.forgetBefore);
  }

  /** Drops what cannot matter any more, and a key of which nothing is left that could begin a match. */
  #trim(slot: number): void {
    if (slot < 0) return;
    this.#kind.trim(this.#memory, slot, this.#newest);
    if (!this.#hasOpening(slot)) this.#memory.forget(slot);
  }

  #hasOpening(slot: number): boolean {
    const { opens } = this.#kind;
    const { queues, queue } = this.#memory;
    for (let part = 0; part < opens.length; part++) {
      if (opens[part]! && queues.lengthAt(queue(slot, part)) > 0) return true;
    }
    return false;
  }
}
