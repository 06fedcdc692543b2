import { partsOf, type JsonValue, type SequenceTrigger, type TogetherTrigger } from "@tocsin/core";
import type { Candidate } from "../../rule/candidate.ts";
import type { EventReader, EventWriter } from "../../snapshot/event-table.ts";
import { EventQueues } from "../../state/event-queues.ts";
import type { EventStore } from "../../state/event-store.ts";
import { KeyTable, type SavedKeys } from "../../state/key-table.ts";
import { KeptEvent, type KeyEvents } from "./kept-event.ts";

/** Of one part and key so many events are kept, the oldest going first. */
const mostEvents = 1000;

interface MemoryOptions {
  /** A key not seen for so long is as one never seen. */
  readonly horizon: number;
  readonly mostKeys: number;
  readonly events: EventStore;
}

type Saved = readonly [keys: SavedKeys, queues: JsonValue, dropped: number];

/** The events that may still matter to a rule of steps, by key and part. */
export class StepMemory {
  readonly queues: EventQueues;
  readonly #parts: readonly { readonly source: string; readonly most: number }[];
  readonly #events: EventStore;
  readonly #keys: KeyTable;
  #dropped = 0;

  constructor(trigger: SequenceTrigger | TogetherTrigger, { horizon, mostKeys, events }: MemoryOptions) {
    this.queues = new EventQueues(events);
    this.#events = events;
    this.#parts = partsOf(trigger).map(({ events: { source } }, index) => ({
      source,
      most: Math.max(mostEvents, trigger.steps[index]!.atLeast),
    }));
    this.#keys = new KeyTable(horizon, mostKeys, {
      begin: (slot, capacity) => {
        const parts = this.#parts.length;
        for (let part = 0; part < parts; part++) this.queues.begin(this.queue(slot, part), capacity * parts);
      },
      end: (slot) => {
        for (let part = 0; part < this.#parts.length; part++) this.queues.clear(this.queue(slot, part));
      },
    });
  }

  /** Keys given up before their time. */
  get evicted(): number {
    return this.#keys.evicted;
  }

  /** Events given up because there were more of one key and part than are kept. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Of a key that something is kept of; -1: nothing is. */
  find(key: string): number {
    return this.#keys.find(key);
  }

  /** The queue of a part's events. Those of one key stand side by side. */
  readonly queue = (slot: number, part: number): number => slot * this.#parts.length + part;

  /**
   * Keeps a candidate, which must not be before any given so far, under one of its keys. `opens`: also where nothing is
   * kept of the key. Returns the key's slot; -1: nothing is kept of it.
   */
  keep(candidate: Candidate, key: string, opens: boolean): number {
    const { part, time = 0 } = candidate;
    const slot = opens ? this.#keys.take(key, time) : this.#keys.takeKnown(key, time);
    if (slot < 0) return slot;
    const queue = this.queue(slot, part);
    this.queues.add(queue, candidate, time);
    if (this.queues.lengthAt(queue) > this.#parts[part]!.most) {
      this.queues.shift(queue);
      this.#dropped++;
    }
    return slot;
  }

  /** The events of a key, read. */
  eventsOf(slot: number): KeyEvents {
    return this.#parts.map(({ source }, part) => {
      let previous: KeptEvent | undefined;
      return this.queues
        .referencesAt(this.queue(slot, part))
        .map((reference) => (previous = new KeptEvent(this.#events.read(reference), source, previous)));
    });
  }

  forget(slot: number): void {
    this.#keys.forget(slot);
  }

  save(events: EventWriter): JsonValue {
    const queues = [...this.#keys.slots()].flatMap((slot) => this.#parts.map((_, part) => this.queue(slot, part)));
    return [this.#keys.save(), this.queues.save(queues, events), this.#dropped] satisfies Saved;
  }

  /** Restores into an empty memory. */
  restore(saved: JsonValue, events: EventReader): void {
    const [keys, queues, dropped] = saved as Saved;
    const slots = this.#keys.restore(keys);
    // A key that is one too many by now has no queues.
    const restored = slots.flatMap((slot) => this.#parts.map((_, part) => (slot < 0 ? slot : this.queue(slot, part))));
    this.queues.restore(restored, queues, events);
    this.#dropped = dropped;
  }
}

/** For each of so many parts, whether it is among these. */
export function byPart(parts: number, these: readonly { readonly part: number }[]): readonly boolean[] {
  return Array.from({ length: parts }, (_, part) => these.some((each) => each.part === part));
}
