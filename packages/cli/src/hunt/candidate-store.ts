import { compareCandidates, parseStoredAfter, toStoredAfter, type Candidate } from "@tocsin/engine";
import { createExternalSort } from "@tocsin/sources";

/** Candidates of the whole input, in whatever order they come, given back in the one that the engine's stage takes. */
export interface CandidateStore {
  /** `bytes`: the size of the event's text, or a guess at it. */
  add(candidate: Candidate, bytes: number): void;
  inOrder(): Iterable<Candidate>;
  /** Removes what lies on disk. */
  close(): void;
}

/** Of event text; in memory it takes several times as much. */
const budget = 12 * 1024 * 1024;
const leastBytes = 512;
/** Of a further candidate of the same event. */
const bytesOfAnother = 128;

export function createCandidateStore(): CandidateStore {
  const sort = createExternalSort<Candidate>({
    compare: compareCandidates,
    toLine: toStoredAfter,
    parseLine: parseStoredAfter,
    budget,
  });
  let newest: Candidate["event"] | undefined;
  return {
    add(candidate, bytes) {
      sort.add(candidate, candidate.event === newest ? bytesOfAnother : Math.max(leastBytes, bytes));
      newest = candidate.event;
    },
    inOrder: () => sort.sorted(),
    close: () => sort.close(),
  };
}
