import { partsOf, type SequenceTrigger, type TogetherTrigger } from "@tocsin/core";
import type { Candidate } from "../../rule/candidate.ts";
import { type KeptEvent, type KeyEvents, toKeptEvent } from "./kept-event.ts";

/** Of one part and key so many events are kept, the oldest going first. */
const mostEvents = 1000;

interface KeyState {
  readonly events: KeptEvent[][];
  newest: number;
}

/** The events that may still matter to a rule of steps, by key and part. INVARIANT: keys in the order of their newest events. */
export class StepMemory {
  readonly #parts: readonly { readonly source: string; readonly most: number }[];
  readonly #horizon: number;
  readonly #mostKeys: number;
  readonly #states = new Map<string, KeyState>();
  #evicted = 0;

  /** `horizon`: events older than this matter no more. */
  constructor(trigger: SequenceTrigger | TogetherTrigger, horizon: number, mostKeys: number) {
    this.#parts = partsOf(trigger).map(({ events }, index) => ({
      source: events.source,
      most: Math.max(mostEvents, trigger.steps[index]!.atLeast),
    }));
    this.#horizon = horizon;
    this.#mostKeys = mostKeys;
  }

  /** Keys and events given up before their time. */
  get evicted(): number {
    return this.#evicted;
  }

  eventsOf(key: string): KeyEvents | undefined {
    return this.#states.get(key)?.events;
  }

  /** Keeps a candidate under each of its keys. It must not be before any given so far. */
  take(candidate: Candidate): void {
    const { part, keys, time = 0 } = candidate;
    const { source, most } = this.#parts[part]!;
    const kept = toKeptEvent(candidate, source);
    this.#dropExpired(time);
    for (const { id } of keys) {
      const state = this.#states.get(id) ?? { events: this.#parts.map(() => []), newest: time };
      state.newest = time;
      this.#states.delete(id);
      this.#states.set(id, state);
      const events = state.events[part]!;
      dropBefore(events, time - this.#horizon);
      events.push(kept);
      if (events.length > most) {
        events.shift();
        this.#evicted++;
      }
    }
    if (this.#states.size > this.#mostKeys) this.#evictOldest();
  }

  /** Drops the events of some parts up to and including a time. */
  forget(key: string, parts: readonly number[], time: number): void {
    const events = this.#states.get(key)?.events;
    for (const part of parts) {
      const kept = events?.[part]?.filter((event) => event.time > time);
      if (events !== undefined && kept !== undefined) events[part] = kept;
    }
  }

  #dropExpired(time: number): void {
    for (const [key, { newest }] of this.#states) {
      if (newest >= time - this.#horizon) return;
      this.#states.delete(key);
    }
  }

  #evictOldest(): void {
    for (const key of this.#states.keys()) {
      if (this.#states.size <= this.#mostKeys) return;
      this.#states.delete(key);
      this.#evicted++;
    }
  }
}

function dropBefore(events: KeptEvent[], time: number): void {
  const first = events.findIndex((event) => event.time >= time);
  if (first !== 0) events.splice(0, first < 0 ? events.length : first);
}
