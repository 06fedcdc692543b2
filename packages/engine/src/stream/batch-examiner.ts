import type { Event } from "@tocsin/core";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import { hasSpoken, isLate, setWatermarks, toGroups, type Group, type Watermarks } from "./source-groups.ts";

/** What an event of a batch comes to. */
export interface ExaminedInBatch {
  /** What must be put in the order of `compareCandidates` with all else of the batch. */
  readonly candidates: readonly Candidate[];
  /** Whether it came after the watermark of some rule's sources. */
  readonly isLate: boolean;
  /** Of the rules that it is late for. */
  readonly late: readonly Candidate[];
}

/** `sources`: as for `Program.match`. */
export type ExamineInBatch = (event: Event, sources?: ReadonlySet<string>) => ExaminedInBatch;

const none: readonly Candidate[] = [];

/** Looks at the events of a batch that another thread's stream takes. `watermarks`: of that stream. */
export function createBatchExaminer(program: Program, watermarks: Watermarks): ExamineInBatch {
  const groups = toGroups(program);
  setWatermarks(groups, watermarks);
  const spoken = [...new Set(groups.values())].filter(hasSpoken);
  return examineBy(program, groups, () => spoken);
}

/** By the watermarks that the groups (of rules, by their full names) have at the time. `spoken`: those that have one. */
export function examineBy(
  program: Program,
  groups: ReadonlyMap<string, Group>,
  spoken: () => readonly Group[],
): ExamineInBatch {
  return (event, sources) => {
    const { candidates, times } = program.examine(event, sources);
    const lateIn = spoken().filter((group) => isLate(group, times));
    if (lateIn.length === 0) return { candidates, isLate: false, late: none };
    const isBehind = ({ rule, time }: Candidate) => time !== undefined && lateIn.includes(groups.get(rule)!);
    return {
      candidates: candidates.filter((candidate) => !isBehind(candidate)),
      isLate: true,
      late: candidates.filter(isBehind),
    };
  };
}
