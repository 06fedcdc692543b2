import type { JsonValue } from "@tocsin/core";
import { SampledMap } from "./sampled-map.ts";
import { Trial } from "./trial.ts";

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

const trial = { tried: 256, passedBy: 4096 };

/**
 * What was worked out of values seen lately: scalars, of which the same come again and again. Where they do not, they
 * are not looked for most of the time.
 */
export class ValueMemo<Result> {
  readonly #budget: MemoBudget;
  readonly #trial: Trial;
  #young = new SampledMap<Result>();
  #old = new SampledMap<Result>();
  /** Of numbers and truths, which are few. */
  #others = new Map<unknown, Result>();

  /** `leastShare`: of the values that are asked for, as many must be known as make up for those that are not. */
  constructor(budget: MemoBudget, leastShare: number) {
    this.#budget = budget;
    this.#trial = new Trial(leastShare, trial);
    budget.add(this);
  }

  get(value: JsonValue): Result | undefined {
    if (typeof value !== "string") return this.#others.get(value);
    if (value.length > longestText) return undefined;
    if (!this.#trial.begin()) return undefined;
    const known = this.#young.get(value) ?? this.#getOld(value);
    if (known !== undefined) this.#trial.succeed();
    return known;
  }

  /** False: what is set now is not kept, for values hardly come again. */
  get isKeeping(): boolean {
    return !this.#trial.isPassing;
  }

  set(value: JsonValue, result: Result): void {
    if (typeof value !== "string") this.#keepOther(value, result);
    else if (!this.#trial.isPassing) this.#keep(value, result);
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
