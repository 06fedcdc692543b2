import type { History } from "@tocsin/core";
import type { Combination } from "../rule/combination.ts";

interface Seen {
  /** Event time of the first event since the past was last empty of the combination. */
  readonly first: number;
  newest: number;
  /** Whether it was new then. */
  readonly began: boolean;
}

/** As a saved state has it. */
export type SavedMemory = readonly [
  seen: readonly (readonly [id: string, first: number, newest: number, began: boolean])[],
  pers: readonly (readonly [id: string, newest: number])[],
  evicted: number,
];

/**
 * What one `with` clause remembers: every combination for `over` after its newest event. The past of an event at t is
 * what came before it, in the order of candidates, in `(t − over, t]`.
 *
 * A combination is new at its first event, if what it is new `per` was there before, and for `for` after it; it is known
 * at every event after that.
 */
export class HistoryMemory {
  readonly #history: History;
  readonly #mostKeys: number;
  /** INVARIANT: in the order of their newest events, as `#pers` is. */
  readonly #seen = new Map<string, Seen>();
  readonly #pers = new Map<string, number>();
  #evicted = 0;

  constructor(history: History, mostKeys: number, from?: SavedMemory) {
    this.#history = history;
    this.#mostKeys = mostKeys;
    if (from === undefined) return;
    const [seen, pers, evicted] = from;
    for (const [id, first, newest, began] of seen) this.#seen.set(id, { first, newest, began });
    for (const [id, newest] of pers) this.#pers.set(id, newest);
    this.#evicted = evicted;
  }

  save(): SavedMemory {
    const seen = [...this.#seen].map(([id, { first, newest, began }]) => [id, first, newest, began] as const);
    return [seen, [...this.#pers], this.#evicted];
  }

  /** Combinations given up before their time because there were more than the rule may keep. */
  get evicted(): number {
    return this.#evicted;
  }

  /** Remembers an event's combinations, and gives those that are as the clause asks. Times do not go back. */
  take(time: number, combinations: readonly Combination[]): Combination[] {
    this.#forget(time - this.#history.over);
    const there = new Set(combinations.map(({ per }) => per).filter((per) => per === null || this.#pers.has(per)));
    const found = combinations.filter((combination) => this.#see(time, combination, there.has(combination.per)));
    for (const { per } of combinations) if (per !== null) renew(this.#pers, per, time);
    this.#evict();
    return found;
  }

  /** Whether the combination is as the clause asks. */
  #see(time: number, { key }: Combination, wasThere: boolean): boolean {
    const { state, for: stays = 0 } = this.#history;
    const seen = this.#seen.get(key.id);
    if (seen === undefined) {
      this.#seen.set(key.id, { first: time, newest: time, began: wasThere });
      return state === "new" && wasThere;
    }
    seen.newest = time;
    renew(this.#seen, key.id, seen);
    const isFresh = time - seen.first < stays;
    return state === "new" ? isFresh && seen.began : !isFresh;
  }

  /** `until`: what was seen last at it or before. */
  #forget(until: number): void {
    for (const [id, { newest }] of this.#seen) {
      if (newest > until) break;
      this.#seen.delete(id);
    }
    for (const [id, newest] of this.#pers) {
      if (newest > until) break;
      this.#pers.delete(id);
    }
  }

  #evict(): void {
    for (const memory of [this.#seen, this.#pers]) {
      for (const id of memory.keys()) {
        if (memory.size <= this.#mostKeys) break;
        memory.delete(id);
        this.#evicted++;
      }
    }
  }
}

/** Moves an entry to the end. */
function renew<Value>(memory: Map<string, Value>, id: string, value: Value): void {
  memory.delete(id);
  memory.set(id, value);
}
