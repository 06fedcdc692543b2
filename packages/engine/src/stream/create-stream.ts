import type { Event } from "@tocsin/core";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import { EventWriter } from "../snapshot/event-table.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { createStage, type Stage } from "../stage/create-stage.ts";
import type { Emission, StageOptions } from "../stage/rule-stage.ts";
import { foundBefore, isLate, newestTime, restoreGroups, saveGroups, toGroups, type Group } from "./source-groups.ts";

/** Evaluates events as they come, in any order within the lateness that their sources allow. */
export interface Stream {
  /** Takes one event; `boundSources` as for `Program.match`. Returns what became final. */
  readonly take: (event: Event, boundSources?: ReadonlySet<string>) => readonly Emission[];
  /** The watermarks pass everything. */
  readonly end: () => readonly Emission[];
  readonly counts: () => StreamCounts;
  /** All that it knows: one made anew with it goes on as if it had never stopped. To be called between any two events. */
  readonly save: () => Snapshot;
  readonly stage: Stage;
}

export interface StreamCounts {
  /** Events that came after the watermark of a rule's sources had passed them. One-event rules saw them, the others did not. */
  readonly late: number;
  /** Candidates that wait for the watermark. */
  readonly waiting: number;
}

/**
 * Makes a stream. Its emissions are those of the same events put in order beforehand, as long as none is late; memory
 * is what matched within the lateness. A rule over several sources goes by the newest time of them all: a source that
 * falls silent holds nobody up.
 */
export function createStream(program: Program, options: StageOptions = {}): Stream {
  const { from } = options;
  const stage = createStage(program, from === undefined ? options : { ...options, from: { ...from, stream: null } });
  const groups = toGroups(program);
  const all = [...new Set(groups.values())];
  let late = from === undefined ? 0 : restoreGroups(from, groups, stage);

  const takeOne = (candidate: Candidate, lateIn: ReadonlySet<Group>): readonly Emission[] => {
    const group = groups.get(candidate.rule)!;
    const { isOrdered } = program.rules.get(candidate.rule)!.outline;
    if (candidate.time === undefined) return stage.take(candidate);
    if (lateIn.has(group)) return isOrdered ? [] : stage.takeLate(candidate);
    group.buffer.add(candidate);
    return [];
  };

  return {
    stage,
    take: (event, boundSources) => {
      const { candidates, times } = program.examine(event, boundSources);
      const lateIn = new Set(all.filter((group) => isLate(group, times)));
      if (lateIn.size > 0) late++;
      const emissions = candidates.flatMap((candidate) => takeOne(candidate, lateIn));
      for (const group of all) {
        const time = newestTime(group, times);
        if (time !== undefined) emissions.push(...advance(stage, group, time, all));
      }
      return emissions;
    },
    end: () => {
      const rest = all.flatMap(({ buffer }) => buffer.takeBefore(Number.POSITIVE_INFINITY));
      return [...rest.flatMap((candidate) => stage.take(candidate)), ...stage.end()];
    },
    save: () => {
      const saved = stage.save();
      const events = new EventWriter(saved.events);
      const stream = saveGroups(late, all, events);
      return { ...saved, stream, events: events.texts };
    },
    counts: () => ({ late, waiting: all.reduce((sum, { buffer }) => sum + buffer.size, 0) }),
  };
}

/** Moves the watermark on and gives the stage what it has passed. */
function advance(stage: Stage, group: Group, time: number, all: readonly Group[]): readonly Emission[] {
  const watermark = time - group.lateness;
  if (watermark <= group.watermark) return [];
  group.watermark = watermark;
  const passed = group.buffer.takeBefore(watermark).flatMap((candidate) => stage.take(candidate));
  return [...passed, ...stage.advance(group.sources, watermark, foundBefore(all))];
}
