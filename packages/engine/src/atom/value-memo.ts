import type { JsonValue } from "@tocsin/core";
import { SampledMap } from "./sampled-map.ts";

/** A longer text is seldom seen again, and dear to keep. */
const longestText = 1024;

/** The texts of all memos of one budget, in UTF-16 code units, before the older half is forgotten. */
const mostCharacters = 4 << 20;

/** What an entry takes besides its text, as if it were characters. */
const entryWeight = 64;

/** Shared by memos that are bounded together. */
export class MemoBudget {
  readonly #memos: ValueMemo<unknown>[] = [];
  #spent = 0;

  add(memo: ValueMemo<unknown>): void {
    this.#memos.push(memo);
  }

  spend(characters: number): void {
    this.#spent += characters + entryWeight;
    if (this.#spent < mostCharacters) return;
    this.#spent = 0;
    for (const memo of this.#memos) memo.age();
  }
}

/** So many values that are no texts are remembered. */
const mostOthers = 4096;

/** After so many values it is looked whether it was worth it, and if not, so many are passed by. */
const tried = 256;
const passedBy = 4096;

/**
 * What was worked out of values seen lately: scalars, of which the same come again and again. Where they do not, they
 * are not looked for most of the time.
 */
export class ValueMemo<Result> {
  readonly #budget: MemoBudget;
  readonly #leastFound: number;
  #young = new SampledMap<Result>();
  #old = new SampledMap<Result>();
  /** Of numbers and truths, which are few. */
  #others = new Map<unknown, Result>();
  #asked = 0;
  #found = 0;
  #toPassBy = 0;

  /** `leastShare`: of the values that are asked for, as many must be known as make up for those that are not. */
  constructor(budget: MemoBudget, leastShare: number) {
    this.#budget = budget;
    this.#leastFound = leastShare * tried;
    budget.add(this);
  }

  get(value: JsonValue): Result | undefined {
    if (typeof value !== "string") return this.#others.get(value);
    if (value.length > longestText) return undefined;
    if (this.#toPassBy > 0) {
      this.#toPassBy--;
      return undefined;
    }
    if (++this.#asked > tried) this.#judge();
    const known = this.#young.get(value) ?? this.#getOld(value);
    if (known !== undefined) this.#found++;
    return known;
  }

  /** False: what is set now is not kept, for values hardly come again. */
  get isKeeping(): boolean {
    return this.#toPassBy === 0;
  }

  set(value: JsonValue, result: Result): void {
    if (typeof value !== "string") this.#keepOther(value, result);
    else if (this.#toPassBy === 0) this.#keep(value, result);
  }

  /** What was not asked for since it was last called is forgotten. */
  age(): void {
    this.#old = this.#young;
    this.#young = new SampledMap();
  }

  #getOld(value: string): Result | undefined {
    if (this.#old.size === 0) return undefined;
    const older = this.#old.get(value);
    if (older !== undefined) this.#keep(value, older);
    return older;
  }

  #judge(): void {
    if (this.#found < this.#leastFound) this.#toPassBy = passedBy;
    this.#asked = 0;
    this.#found = 0;
  }

  #keep(value: string, result: Result): void {
    if (value.length > longestText) return;
    this.#young.add(value, result);
    this.#budget.spend(value.length);
  }

  #keepOther(value: JsonValue, result: Result): void {
    if (this.#others.size >= mostOthers) this.#others.clear();
    this.#others.set(value, result);
  }
}
