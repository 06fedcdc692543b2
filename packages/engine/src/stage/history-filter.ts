import type { History } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import { joinKeys } from "../rule/combination.ts";
import type { Key } from "../rule/key.ts";
import { HistoryMemory, type SavedMemory } from "./history-memory.ts";

/** As a saved state has it: the memory of each clause. */
export type SavedHistory = readonly SavedMemory[];

/** Lets through, of the candidates of one part of a rule in their order, those whose past is as the part asks. */
export class HistoryFilter {
  readonly #clauses: readonly { readonly history: History; readonly memory: HistoryMemory }[];
  readonly #newNames: readonly (readonly string[])[];
  readonly #firstTime: () => number | undefined;

  /** `firstTime`: of the first event of the part's source, which `learning` goes by. */
  constructor(
    histories: readonly History[],
    mostKeys: number,
    firstTime: () => number | undefined,
    from?: SavedHistory,
  ) {
    this.#clauses = histories.map((history, index) => ({
      history,
      memory: new HistoryMemory(history, mostKeys, from?.[index]),
    }));
    this.#newNames = histories
      .filter(({ state }) => state === "new")
      .map(({ per, values }) => [...per, ...values].map(({ name }) => name));
    this.#firstTime = firstTime;
  }

  save(): SavedHistory {
    return this.#clauses.map(({ memory }) => memory.save());
  }

  get evicted(): number {
    return this.#clauses.reduce((sum, { memory }) => sum + memory.evicted, 0);
  }

  /** The key of what is new in the event, of several values the first that is; undefined: the event is not let through. */
  admit({ time = 0, combinations = [] }: Candidate): Key | undefined {
    // Every clause remembers the event, also where another one does not let it through.
    const found = this.#clauses.map(({ history, memory }, index) => ({
      history,
      first: memory.take(time, combinations[index] ?? [])[0],
    }));
    const keys: Key[] = [];
    for (const { history, first } of found) {
      if (first === undefined || this.#isLearning(history, time)) return undefined;
      if (history.state === "new") keys.push(first.key);
    }
    return joinKeys(keys, this.#newNames);
  }

  #isLearning({ learning }: History, time: number): boolean {
    const first = this.#firstTime();
    return learning !== undefined && (first === undefined || time < first + learning);
  }
}
