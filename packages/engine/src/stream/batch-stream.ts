import { alertsSource } from "@tocsin/core";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import { EventWriter } from "../snapshot/event-table.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { createStage, type Stage } from "../stage/create-stage.ts";
import type { Emission, StageOptions } from "../stage/rule-stage.ts";
import { examineBy, type ExamineInBatch } from "./batch-examiner.ts";
import {
  foundBefore,
  hasSpoken,
  restoreGroups,
  saveGroups,
  toGroups,
  watermarksOf,
  type Group,
  type Watermarks,
} from "./source-groups.ts";

/**
 * Evaluates events batch by batch. Within a batch nothing is late, in whatever order it comes, for its candidates are put
 * in order outside; what is older than the end of the batch before is late as in a stream.
 */
export interface BatchStream {
  /** What is in order is to be taken with all else of the batch, what is late at once. */
  readonly examine: ExamineInBatch;
  /** To be examined by in other threads, in place of `examine`. They change when a batch is over. */
  readonly watermarks: () => Watermarks;
  /** Takes what came of so many late events: one-event rules alone see them. */
  readonly takeLate: (candidates: readonly Candidate[], events: number) => readonly Emission[];
  /** What waited when a snapshot of a stream was saved: a part of the first batch. */
  readonly waiting: readonly Candidate[];
  readonly take: (candidate: Candidate) => readonly Emission[];
  /** As of the stage; for a stream of one batch that saves nothing. */
  readonly takeAtOnce: (candidate: Candidate) => readonly Emission[] | undefined;
  /**
   * The batch is over: everything before a time (milliseconds since 1970) has come, without one everything before the
   * newest of a rule's sources. Events of just that time may follow.
   */
  readonly pass: (upTo?: number) => readonly Emission[];
  /** There are no more batches; see `Stage.end`. */
  readonly end: (upTo?: number) => readonly Emission[];
  /** Events of this and earlier batches that were late. */
  readonly late: () => number;
  /** To be called after `pass`. */
  readonly save: () => Snapshot;
  readonly stage: Stage;
}

export function createBatchStream(program: Program, options: StageOptions = {}): BatchStream {
  const { from } = options;
  const stage = createStage(program, from === undefined ? options : { ...options, from: { ...from, stream: null } });
  const groups = toGroups(program);
  const all = [...new Set(groups.values())];
  let late = from === undefined ? 0 : restoreGroups(from, groups, stage);
  let spoken = all.filter(hasSpoken);
  const waiting = all.flatMap(({ buffer }) => buffer.takeBefore(Number.POSITIVE_INFINITY));

  const takeLate = (candidate: Candidate) =>
    program.rules.get(candidate.rule)!.outline.isOrdered ? [] : stage.takeLate(candidate);

  return {
    stage,
    waiting,
    examine: examineBy(program, groups, () => spoken),
    watermarks: () => watermarksOf(all),
    takeLate: (candidates, events) => {
      late += events;
      return candidates.flatMap(takeLate);
    },
    take: stage.take,
    takeAtOnce: stage.takeAtOnce,
    pass: (upTo) => {
      const passed = all.flatMap((group) => {
        const time = upTo ?? newestOf(program, group);
        if (time === undefined || time < group.watermark) return [];
        group.watermark = time;
        return [{ sources: group.sources, time }];
      });
      spoken = all.filter(hasSpoken);
      return stage.advanceAll(passed, foundBefore(all));
    },
    end: stage.end,
    late: () => late,
    save: () => {
      const saved = stage.save();
      return { ...saved, stream: saveGroups(late, all, new EventWriter()) };
    },
  };
}

/** The newest time of an event of this batch or an earlier one of the same program. */
function newestOf(program: Program, { sources }: Group): number | undefined {
  if (sources.includes(alertsSource.name)) return undefined;
  const known = sources.map(program.newestTimeOf).filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
