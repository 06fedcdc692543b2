import type { FieldType } from "@tocsin/core";

/** What was seen of events, as plain data: it can be sent to another thread, and added to what that one saw. */
export interface Seen extends SeenCounts {
  /** When each source spoke first and last, by its full name. */
  readonly times: readonly (readonly [source: string, first: number, newest: number])[];
}

export interface SeenCounts {
  readonly events: number;
  /** Events that belong to no source of which a rule reads: no rule looked at them. */
  readonly ofNoSource: number;
  /** Events without a readable time for a source they belong to: one-event rules alone see them. */
  readonly withoutTime: number;
  /** Events in which values of a field could not be read as its type and were left aside, per field. */
  readonly unreadable: readonly { readonly field: string; readonly type: FieldType; readonly events: number }[];
}

/** Gathers what is seen of events, in any order. */
export class SeenEvents {
  events = 0;
  ofNoSource = 0;
  withoutTime = 0;
  /** How often a value could not be read. */
  unreadable = 0;
  #unreadable = new Map<string, { field: string; type: FieldType; events: number }>();
  /** By the names of sources. */
  #times = new Map<string, { first: number; newest: number }>();

  firstTimeOf(source: string): number | undefined {
    return this.#times.get(source)?.first;
  }

  newestTimeOf(source: string): number | undefined {
    return this.#times.get(source)?.newest;
  }

  noteTime(source: string, time: number | undefined): void {
    if (time === undefined) return;
    const times = this.#times.get(source);
    if (times === undefined) this.#times.set(source, { first: time, newest: time });
    else if (time < times.first) times.first = time;
    else if (time > times.newest) times.newest = time;
  }

  readonly countUnreadable = (field: string, type: FieldType, events = 1): void => {
    this.unreadable += events;
    const key = `${type} ${field}`;
    const counted = this.#unreadable.get(key);
    if (counted === undefined) this.#unreadable.set(key, { field, type, events });
    else counted.events += events;
  };

  counts(): SeenCounts {
    const { events, ofNoSource, withoutTime } = this;
    const unreadable = [...this.#unreadable.values()].toSorted((left, right) => (left.field < right.field ? -1 : 1));
    return { events, ofNoSource, withoutTime, unreadable };
  }

  /** Everything since it was last taken, which is forgotten here. */
  take(): Seen {
    const times = [...this.#times].map(([source, { first, newest }]) => [source, first, newest] as const);
    const taken = { ...this.counts(), times };
    this.events = 0;
    this.ofNoSource = 0;
    this.withoutTime = 0;
    this.#unreadable = new Map();
    this.#times = new Map();
    return taken;
  }

  add(seen: Seen): void {
    this.events += seen.events;
    this.ofNoSource += seen.ofNoSource;
    this.withoutTime += seen.withoutTime;
    for (const { field, type, events } of seen.unreadable) this.countUnreadable(field, type, events);
    for (const [source, first, newest] of seen.times) {
      this.noteTime(source, first);
      this.noteTime(source, newest);
    }
  }
}
