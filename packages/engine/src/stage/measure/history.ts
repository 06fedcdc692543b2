import type { HeldCount } from "./held-events.ts";
import { usualOf, type Usual } from "./statistics.ts";

const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;
/** So many blocks of the same hour of the week, or else of the day, make their own usual. */
const enoughOfWeek = 4;
const enoughOfDay = 7;

/** As a saved state has it: how many blocks after the first each began, and its value. */
export type SavedHistory = readonly [
  first: number,
  blocks: readonly number[],
  values: readonly (number | bigint | null)[],
];

/** The blocks of one key in the past: those with events are kept, as far back as a verdict looks. */
export class History {
  readonly #length: number;
  readonly #longest: number;
  /** Start of the block of the key's first event. */
  readonly #first: number;
  /** By their starts, in their order; undefined: events, but nothing to measure. */
  readonly #blocks = new Map<number, number | undefined>();

  readonly #count: HeldCount;

  /** `count`: how many blocks all histories of a rule hold. */
  constructor(first: number, length: number, longest: number, count = { held: 0 }) {
    this.#first = first;
    this.#length = length;
    this.#longest = longest;
    this.#count = count;
  }

  /** The other parameters are those of the constructor. */
  static from([first, blocks, values]: SavedHistory, length: number, longest: number, count: HeldCount): History {
    const history = new History(first, length, longest, count);
    for (const [index, block] of blocks.entries()) {
      const value = values[index] ?? undefined;
      history.#blocks.set(first + block * length, value === undefined ? undefined : Number(value));
    }
    count.held += blocks.length;
    return history;
  }

  save(): SavedHistory {
    const blocks = [...this.#blocks.keys()].map((start) => (start - this.#first) / this.#length);
    return [this.#first, blocks, [...this.#blocks.values()].map((value) => value ?? null)];
  }

  /** Adds a block after all others. */
  add(start: number, value: number | undefined): void {
    this.#blocks.set(start, value);
    this.#count.held++;
    this.#forgetBefore(start - this.#longest);
  }

  /** To be called when the key is forgotten. */
  clear(): void {
    this.#forgetBefore(Number.POSITIVE_INFINITY);
  }

  /**
   * What is usual in the `over` before a block: of the blocks of its hour of the week where there are at least four,
   * else of its hour of the day where there are seven, else of all; UTC. Undefined: not a quarter of the history is there.
   * What lies further back than any verdict looks is forgotten.
   */
  usual(start: number, over: number): Usual | undefined {
    if (start - this.#first < over / 4) return undefined;
    this.#forgetBefore(start - this.#longest);
    const from = Math.max(this.#first, start - Math.floor(over / this.#length) * this.#length);
    if (this.#blocks.size === 0 && from < start) return usualOf([0]);
    const ofWeek = this.#ofSameHour(start, from, week);
    if (ofWeek.length >= enoughOfWeek) return usualOf(ofWeek);
    const ofDay = this.#ofSameHour(start, from, day);
    if (ofDay.length >= enoughOfDay) return usualOf(ofDay);
    const all: number[] = [];
    this.#collect(from, start, all);
    return all.length === 0 ? undefined : usualOf(all);
  }

  #forgetBefore(time: number): void {
    for (const start of this.#blocks.keys()) {
      if (start >= time) return;
      this.#blocks.delete(start);
      this.#count.held--;
    }
  }

  /** The blocks that began in the same hour so many days earlier, and in the same hour as this one before it. */
  #ofSameHour(start: number, from: number, period: number): number[] {
    const values: number[] = [];
    for (let at = Math.floor(start / hour) * hour; at + hour > from; at -= period) {
      const aligned = at + ((((start - at) % this.#length) + this.#length) % this.#length);
      this.#collect(aligned, Math.min(start, at + hour), values, from);
    }
    return values;
  }

  /** Adds the values of the blocks that begin at or after a time, and before another; of those without events 0. */
  #collect(start: number, end: number, values: number[], from = start): void {
    for (let at = start; at < end; at += this.#length) {
      const value = this.#blocks.has(at) ? this.#blocks.get(at) : 0;
      if (at >= from && value !== undefined) values.push(value);
    }
  }
}
