/** A longer text is seldom seen again, and dear to keep. */
const longestText = 4096;

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

/** What was worked out of values seen lately: scalars, of which the same come again and again. */
export class ValueMemo<Result> {
  readonly #budget: MemoBudget;
  #young = new Map<unknown, Result>();
  #old = new Map<unknown, Result>();

  constructor(budget: MemoBudget) {
    this.#budget = budget;
    budget.add(this);
  }

  get(value: unknown): Result | undefined {
    const known = this.#young.get(value);
    if (known !== undefined || this.#old.size === 0) return known;
    const older = this.#old.get(value);
    if (older !== undefined) this.#keep(value, older);
    return older;
  }

  set(value: unknown, result: Result): void {
    this.#keep(value, result);
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }

  /** What was not asked for since it was last called is forgotten. */
  age(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }

  #keep(value: unknown, result: Result): void {
    const length = typeof value === "string" ? value.length : 8;
    if (length > longestText) return;
    this.#young.set(value, result);
    this.#budget.spend(length);
  }
}
