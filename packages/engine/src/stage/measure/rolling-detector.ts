import { toTimeText, type JsonValue, type MeasureTrigger, type SummaryTrigger } from "@tocsin/core";
import type { Compilation } from "../../compilation.ts";
import type { Candidate, LineValues } from "../../rule/candidate.ts";
import { linesOf, type Line } from "../../rule/compile-measured.ts";
import { fromSavedKey, toSavedKey, type Key, type SavedKey } from "../../rule/key.ts";
import type { EventWriter } from "../../snapshot/event-table.ts";
import type { SavedState } from "../../snapshot/saved-state.ts";
import type { Detector, Match } from "../match.ts";
import { HeldEvents, type SavedEvents } from "./held-events.ts";
import { mostValues } from "./most-kept.ts";
import { hasGap, Lines, toMeasured, withGap } from "./lines.ts";
import { compileJudge, type Judged } from "./verdict.ts";

interface Entry {
  readonly time: number;
  readonly values: readonly (LineValues | null)[];
}

interface Rolling {
  key: Key;
  readonly lines: Lines;
  readonly events: HeldEvents;
  /** What lies in the window, oldest first, from `first` on. */
  readonly entries: Entry[];
  first: number;
  newest: number;
  /** Whether the verdict has, at some moment, not held since it last fired. */
  armed: boolean;
}

type Saved = readonly [
  keys: readonly SavedRolling[],
  /** Places among the keys. */
  pending: readonly number[],
  time: number | null,
  losses: readonly [keys: number, values: number],
];

type SavedRolling = readonly [
  key: SavedKey,
  newest: number,
  armed: boolean,
  times: readonly number[],
  values: readonly Entry["values"][],
  events: SavedEvents,
];

/**
 * Measures and summaries over the rolling window `(t − w, t]`, for verdicts of lower bounds. They are judged at each
 * time at which a key has events, all of that time together, and fire as a count does: when the verdict comes to hold,
 * and again only after it has, at some moment of event time, not held. What expires and what arrives at one instant
 * count together.
 *
 * The matched events are the newest 100 of the key in the window.
 */
export class RollingDetector implements Detector {
  readonly #trigger: MeasureTrigger | SummaryTrigger;
  readonly #lines: readonly Line[];
  readonly #mostKeys: number;
  readonly #keepsKeys: boolean;
  readonly #judge: (judged: Judged) => boolean;
  readonly #count = { held: 0 };
  readonly #losses = { keys: 0, values: 0 };
  /** INVARIANT: in the order of their newest events. */
  readonly #keys = new Map<string, Rolling>();
  /** Keys with events of the newest time, which more events may join. */
  readonly #pending = new Set<Rolling>();
  #time = Number.NEGATIVE_INFINITY;

  constructor(compilation: Compilation, trigger: MeasureTrigger | SummaryTrigger, mostKeys: number, from?: SavedState) {
    this.#mostKeys = mostKeys;
    this.#trigger = trigger;
    this.#lines = linesOf(trigger);
    this.#keepsKeys = hasGap(this.#lines);
    this.#judge = compileJudge(compilation, trigger);
    if (from !== undefined) this.#restore(from);
  }

  save(events: EventWriter): JsonValue {
    const places = new Map([...this.#keys.values()].map((rolling, place) => [rolling, place]));
    const keys = [...this.#keys.values()].map((rolling): SavedRolling => {
      const entries = rolling.entries.slice(rolling.first);
      const times = entries.map(({ time }) => time);
      const values = entries.map((entry) => entry.values);
      return [toSavedKey(rolling.key), rolling.newest, rolling.armed, times, values, rolling.events.save(events)];
    });
    const pending = [...this.#pending].map((rolling) => places.get(rolling)!);
    const losses = [this.#losses.keys, this.#losses.values] as const;
    return [keys, pending, Number.isFinite(this.#time) ? this.#time : null, losses] satisfies Saved;
  }

  #restore({ value, events }: SavedState): void {
    const [keys, pending, time, losses] = value as Saved;
    for (const [savedKey, newest, armed, times, values, held] of keys) {
      const entries = times.map((each, index): Entry => ({ time: each, values: values[index]! }));
      const lines = new Lines(this.#lines, Number.POSITIVE_INFINITY);
      for (const entry of entries) lines.add(entry.values);
      const key = fromSavedKey(savedKey);
      const heldEvents = HeldEvents.from(this.#count, held, events);
      this.#keys.set(key.id, { key, lines, events: heldEvents, entries, first: 0, newest, armed });
    }
    const restored = [...this.#keys.values()];
    for (const place of pending) this.#pending.add(restored[place]!);
    if (time !== null) this.#time = time;
    [this.#losses.keys, this.#losses.values] = losses;
  }

  take(candidate: Candidate): readonly Match[] {
    const time = candidate.time ?? 0;
    const matches = this.advance(time);
    this.#time = time;
    this.#dropExpired(time);
    for (const key of candidate.keys) this.#takeKey(candidate, key, time);
    return matches;
  }

  advance(time: number): readonly Match[] {
    return time > this.#time ? this.#judgePending() : [];
  }

  end(): readonly Match[] {
    return this.#judgePending();
  }

  settle(): readonly Match[] {
    return this.#judgePending();
  }

  get evicted(): number {
    return this.#losses.keys;
  }

  get dropped(): number {
    return this.#losses.values;
  }

  /** A key whose window has been empty for a moment is as one never seen, unless its gap is asked for. */
  #dropExpired(time: number): void {
    if (this.#keepsKeys) return;
    for (const [id, { newest, events }] of this.#keys) {
      if (newest + this.#trigger.window.length >= time) return;
      events.clear();
      this.#keys.delete(id);
    }
  }

  #takeKey(candidate: Candidate, key: Key, time: number): void {
    const known = this.#keys.get(key.id);
    const rolling = known ?? this.#open(key, time);
    if (known !== undefined && time > rolling.newest) this.#expire(rolling, time);
    const gap = known === undefined ? undefined : (time - rolling.newest) / 1000;
    const values = withGap(this.#lines, candidate.measured ?? [], gap);
    rolling.newest = time;
    rolling.lines.add(values);
    rolling.events.add(candidate);
    rolling.entries.push({ time, values });
    if (rolling.entries.length - rolling.first > mostValues) this.#dropOldest(rolling);
    this.#keys.delete(key.id);
    this.#keys.set(key.id, rolling);
    this.#pending.add(rolling);
  }

  #open(key: Key, time: number): Rolling {
    if (this.#keys.size >= this.#mostKeys) this.#forgetOldest();
    const lines = new Lines(this.#lines, Number.POSITIVE_INFINITY);
    const events = new HeldEvents(this.#count);
    return { key, lines, events, entries: [], first: 0, newest: time, armed: true };
  }

  #forgetOldest(): void {
    const [oldest] = this.#keys;
    if (oldest === undefined) return;
    oldest[1].events.clear();
    this.#keys.delete(oldest[0]);
    this.#pending.delete(oldest[1]);
    this.#losses.keys++;
  }

  #dropOldest(rolling: Rolling): void {
    rolling.lines.remove(rolling.entries[rolling.first]!.values);
    rolling.first++;
    rolling.events.total--;
    this.#losses.values++;
  }

  /** Takes out what has left the window by a time, moment by moment: at one before it the verdict may not have held. */
  #expire(rolling: Rolling, time: number): void {
    const { entries } = rolling;
    const within = this.#trigger.window.length;
    while (rolling.first < entries.length && entries[rolling.first]!.time + within <= time) {
      const moment = entries[rolling.first]!.time;
      const before = rolling.first;
      while (entries[rolling.first]?.time === moment) rolling.lines.remove(entries[rolling.first++]!.values);
      rolling.events.removeUntil(moment, rolling.first - before);
      if (moment + within < time && !this.#holds(rolling)) rolling.armed = true;
    }
    if (rolling.first > entries.length / 2) {
      entries.splice(0, rolling.first);
      rolling.first = 0;
    }
  }

  #judgePending(): readonly Match[] {
    const matches: Match[] = [];
    for (const rolling of this.#pending) {
      const holds = this.#holds(rolling);
      if (holds && rolling.armed) matches.push(this.#toMatch(rolling));
      rolling.armed = !holds;
    }
    this.#pending.clear();
    return matches;
  }

  #holds({ key, lines, entries, first, events }: Rolling): boolean {
    if (first === entries.length) return false;
    return this.#judge({ key, values: lines.values(), events: events.total, usual: () => undefined });
  }

  #toMatch({ key, lines, events, newest }: Rolling): Match {
    return {
      key: events.newest[0]?.keys.find(({ id }) => id === key.id) ?? key,
      events: [...events.newest],
      total: events.total,
      time: newest,
      what: toTimeText(newest),
      measured: toMeasured(this.#trigger.kind, lines.values()),
      window: { start: newest - this.#trigger.window.length, end: newest },
    };
  }
}
