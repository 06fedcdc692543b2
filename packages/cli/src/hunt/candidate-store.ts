import { parseCandidateLine, toAlike, toCandidateLine, type Candidate } from "@tocsin/engine";
import { createLineSort } from "@tocsin/sources";

/** Candidates of the whole input, in whatever order they come, given back in the one that the engine's stage takes. */
export interface CandidateStore {
  /** Those of one event stand together. */
  add(candidates: readonly Candidate[]): void;
  inOrder(): Iterable<Candidate>;
  /** Removes what lies on disk. */
  close(): void;
}

/** Of bytes in memory. */
const budget = 8 * 1024 * 1024;

/** They are kept as text: to keep the events as they are costs the garbage collector more than to write and read them. */
export function createCandidateStore(): CandidateStore {
  const sort = createLineSort(budget);
  return {
    add(candidates) {
      for (const alike of toAlike(candidates)) sort.add(toCandidateLine(alike));
    },
    *inOrder() {
      for (const line of sort.sorted()) yield* parseCandidateLine(line);
    },
    close: () => sort.close(),
  };
}
