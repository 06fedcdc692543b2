import {
  hasUpperBound,
  isLowerBound,
  toTimeText,
  type JsonValue,
  type MeasureTrigger,
  type SummaryTrigger,
} from "@tocsin/core";
import type { Compilation } from "../../compilation.ts";
import type { Candidate } from "../../rule/candidate.ts";
import { linesOf, type Line } from "../../rule/compile-measured.ts";
import { fromSavedKey, toSavedKey, type Key, type SavedKey } from "../../rule/key.ts";
import type { EventWriter } from "../../snapshot/event-table.ts";
import type { SavedState } from "../../snapshot/saved-state.ts";
import type { Detector, Match } from "../match.ts";
import { blockStart } from "./block-start.ts";
import { HeldEvents, type SavedEvents } from "./held-events.ts";
import { History, type SavedHistory } from "./history.ts";
import { mostPastBlocks, mostValues } from "./most-kept.ts";
import { emptyValues, hasGap, Lines, toMeasured, withGap } from "./lines.ts";
import { Peers } from "./peers.ts";
import type { Usual } from "./statistics.ts";
import { compileJudge, usualAmountsOf, type Judged, type UsualAmount } from "./verdict.ts";

/** One key in the block at hand. */
interface Block {
  readonly key: Key;
  readonly lines: Lines;
  readonly events: HeldEvents;
}

/** What is known of a key beyond its block. */
interface Known {
  readonly key: Key;
  newest: number;
  readonly history: History;
}

type Saved = readonly [
  blocks: readonly (readonly [key: SavedKey, lines: readonly JsonValue[], events: SavedEvents])[],
  known: readonly (readonly [key: SavedKey, newest: number, history: SavedHistory])[],
  firing: readonly (readonly [id: string, block: number])[],
  start: number | null,
  newest: number | null,
  idle: number,
  losses: readonly [keys: number, values: number, unknown: number],
];

/**
 * Measures, summaries and spikes in blocks `[start, end)`. A block is judged when every event before its end has been
 * taken: for the keys that had an event in it, and for verdicts with an upper bound also for keys seen earlier, whose
 * empty block counts as 0, up to the block of the newest event. A key fires in the first block for which the verdict
 * holds, again only after one for which it did not; for verdicts of lower bounds an empty block is one.
 *
 * The matched events are the newest 100 of the key in the block.
 */
export class BlockDetector implements Detector {
  readonly #trigger: MeasureTrigger | SummaryTrigger;
  readonly #lines: readonly Line[];
  readonly #mostKeys: number;
  readonly #empty: Record<string, number>;
  readonly #judge: (judged: Judged) => boolean;
  readonly #amounts: readonly UsualAmount[];
  /** The longest past that a verdict looks at, in milliseconds; 0: none. */
  readonly #past: number;
  readonly #judgesEmpty: boolean;
  readonly #rearmsEmpty: boolean;
  readonly #count = { held: 0 };
  readonly #pasts = { held: 0 };
  readonly #losses = { keys: 0, values: 0, unknown: 0 };
  readonly #blocks = new Map<string, Block>();
  /** INVARIANT: in the order of their newest events. */
  readonly #known = new Map<string, Known>();
  /** Keys for which the verdict held when it was last judged, with the block. */
  #firing = new Map<string, number>();
  #start: number | undefined;
  #newest = Number.NEGATIVE_INFINITY;
  /** Blocks without any event that were judged one after the other. */
  #idle = 0;

  constructor(compilation: Compilation, trigger: MeasureTrigger | SummaryTrigger, mostKeys: number, from?: SavedState) {
    this.#mostKeys = mostKeys;
    this.#trigger = trigger;
    this.#lines = linesOf(trigger);
    this.#empty = emptyValues(this.#lines);
    this.#judge = compileJudge(compilation, trigger);
    this.#amounts = usualAmountsOf(trigger);
    this.#past = Math.max(0, ...this.#amounts.map(({ over = 0 }) => over));
    this.#judgesEmpty = hasUpperBound(trigger);
    this.#rearmsEmpty = isLowerBound(trigger);
    if (from !== undefined) this.#restore(from);
  }

  save(events: EventWriter): JsonValue {
    const { keys, values, unknown } = this.#losses;
    return [
      [...this.#blocks.values()].map((block) => [toSavedKey(block.key), block.lines.save(), block.events.save(events)]),
      [...this.#known.values()].map(({ key, newest, history }) => [toSavedKey(key), newest, history.save()]),
      [...this.#firing],
      this.#start ?? null,
      Number.isFinite(this.#newest) ? this.#newest : null,
      this.#idle,
      [keys, values, unknown],
    ] satisfies Saved;
  }

  #restore({ value, events }: SavedState): void {
    const [blocks, known, firing, start, newest, idle, [keys, values, unknown]] = value as Saved;
    for (const [savedKey, lines, held] of blocks) {
      const key = fromSavedKey(savedKey);
      const heldEvents = HeldEvents.from(this.#count, held, events);
      this.#blocks.set(key.id, { key, lines: new Lines(this.#lines, mostValues, lines), events: heldEvents });
    }
    const { length } = this.#trigger.window;
    for (const [savedKey, lastTime, saved] of known) {
      const key = fromSavedKey(savedKey);
      const history = History.from(saved, length, this.#past, this.#pasts);
      this.#known.set(key.id, { key, newest: lastTime, history });
    }
    this.#firing = new Map(firing);
    this.#start = start ?? undefined;
    if (newest !== null) this.#newest = newest;
    this.#idle = idle;
    Object.assign(this.#losses, { keys, values, unknown });
  }

  take(candidate: Candidate): readonly Match[] {
    const time = candidate.time ?? 0;
    const matches = this.advance(time);
    this.#start ??= blockStart(time, this.#trigger.window.length);
    for (const key of candidate.keys) this.#takeKey(candidate, key, time, this.#start);
    return matches;
  }

  advance(time: number): readonly Match[] {
    this.#newest = Math.max(this.#newest, time);
    return this.#judgeUntil(time);
  }

  end(): readonly Match[] {
    const { length } = this.#trigger.window;
    return this.#judgeUntil(blockStart(this.#newest, length) + length);
  }

  get evicted(): number {
    return this.#losses.keys;
  }

  get dropped(): number {
    return this.#losses.values;
  }

  /** Times that there was too little history, or too few peers, to say what is usual. */
  get learning(): number {
    return this.#losses.unknown;
  }

  #takeKey(candidate: Candidate, key: Key, time: number, start: number): void {
    const known = this.#see(key, time, start);
    const block = this.#blocks.get(key.id) ?? this.#openBlock(key);
    const gap = known === undefined ? undefined : (time - known) / 1000;
    block.lines.add(withGap(this.#lines, candidate.measured ?? [], gap));
    block.events.add(candidate);
  }

  /** The time of the key's event before, where anything asks for a key's past. */
  #see(key: Key, time: number, start: number): number | undefined {
    if (!this.#judgesEmpty && this.#past === 0 && !hasGap(this.#lines)) return undefined;
    const known = this.#known.get(key.id);
    const { length } = this.#trigger.window;
    const now = known ?? { key, newest: time, history: new History(start, length, this.#past, this.#pasts) };
    const before = known?.newest;
    now.newest = time;
    this.#known.delete(key.id);
    this.#known.set(key.id, now);
    if (this.#known.size > this.#mostKeys) this.#forget(this.#known.keys().next().value);
    return before;
  }

  #openBlock(key: Key): Block {
    const block = { key, lines: new Lines(this.#lines, mostValues), events: new HeldEvents(this.#count) };
    this.#blocks.set(key.id, block);
    if (this.#blocks.size > this.#mostKeys) this.#forget(this.#blocks.keys().next().value);
    return block;
  }

  #forget(keyId: string | undefined): void {
    if (keyId === undefined) return;
    this.#losses.keys++;
    this.#known.get(keyId)?.history.clear();
    this.#known.delete(keyId);
    this.#blocks.get(keyId)?.events.clear();
    this.#blocks.delete(keyId);
    this.#firing.delete(keyId);
  }

  /** Judges the blocks that end by a time. */
  #judgeUntil(time: number): readonly Match[] {
    const { length } = this.#trigger.window;
    const matches: Match[] = [];
    while (this.#start !== undefined && this.#start + length <= time) {
      matches.push(...this.#judgeBlock(this.#start));
      this.#start = this.#next(this.#start + length, time);
    }
    return matches;
  }

  /** The block to judge after one; nothing changes in empty blocks once all that is remembered is empty. */
  #next(next: number, time: number): number | undefined {
    if (!this.#judgesEmpty) return undefined;
    const { length } = this.#trigger.window;
    const isSettled = this.#idle * length > this.#past + length;
    return isSettled ? Math.max(next, blockStart(time, length)) : next;
  }

  #judgeBlock(start: number): readonly Match[] {
    const { length } = this.#trigger.window;
    this.#idle = this.#blocks.size === 0 ? this.#idle + 1 : 0;
    const measured = new Map([...this.#blocks].map(([id, { lines }]) => [id, lines.values()]));
    const peersOf = this.#toPeers(measured);
    const firing = this.#rearmsEmpty ? new Map<string, number>() : this.#firing;
    const matches: Match[] = [];
    for (const [id, key] of this.#toJudge()) {
      const block = this.#blocks.get(id);
      const values = measured.get(id) ?? this.#empty;
      const usual = (amount: UsualAmount): Usual | undefined => {
        const known =
          amount.among === undefined
            ? this.#known.get(id)?.history.usual(start, amount.over ?? 0)
            : peersOf.get(amount)?.usual(id, measured.get(id)?.["value"]);
        if (known === undefined) this.#losses.unknown++;
        return known;
      };
      const held = this.#firing.get(id);
      const wasFiring = held !== undefined && (!this.#rearmsEmpty || held === start - length);
      if (!this.#judge({ key, values, events: block?.events.total ?? 0, usual })) {
        firing.delete(id);
        continue;
      }
      if (!wasFiring) matches.push(this.#toMatch(key, block, values, start));
      firing.set(id, start);
    }
    this.#firing = firing;
    this.#closeBlocks(start, measured);
    return matches;
  }

  #toJudge(): readonly (readonly [id: string, key: Key])[] {
    const keys = new Map<string, Key>();
    if (this.#judgesEmpty) for (const [id, { key }] of this.#known) keys.set(id, key);
    for (const [id, { key }] of this.#blocks) keys.set(id, key);
    return [...keys];
  }

  #toPeers(measured: ReadonlyMap<string, Record<string, number>>): ReadonlyMap<UsualAmount, Peers> {
    const peers = this.#amounts.flatMap((amount) =>
      amount.among === undefined ? [] : [[amount, new Peers(amount.among)] as const],
    );
    for (const [, among] of peers) {
      for (const [id, { value }] of measured) if (value !== undefined) among.add(id, value);
    }
    return new Map(peers);
  }

  /** The block is over: it becomes a part of the past of its keys. */
  #closeBlocks(start: number, measured: ReadonlyMap<string, Record<string, number>>): void {
    for (const [id, { lines, events }] of this.#blocks) {
      if (this.#past > 0) this.#known.get(id)?.history.add(start, measured.get(id)?.["value"]);
      this.#losses.values += lines.dropped();
      events.clear();
    }
    this.#blocks.clear();
    while (this.#pasts.held > mostPastBlocks && this.#known.size > 1) this.#forget(this.#known.keys().next().value);
  }

  #toMatch(key: Key, block: Block | undefined, values: Record<string, number>, start: number): Match {
    const end = start + this.#trigger.window.length;
    return {
      key,
      events: [...(block?.events.newest ?? [])],
      total: block?.events.total ?? 0,
      ends: "window",
      time: end,
      what: toTimeText(end),
      measured: toMeasured(this.#trigger.kind, values),
      window: { start, end },
    };
  }
}
