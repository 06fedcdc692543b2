import type { Event } from "@tocsin/core";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import { createStage, type Stage } from "../stage/create-stage.ts";
import type { Emission, StageOptions } from "../stage/rule-stage.ts";
import { OrderedBuffer } from "./ordered-buffer.ts";

/** Evaluates events as they come, in any order within the lateness that their sources allow. */
export interface Stream {
  /** Takes one event; `boundSources` as for `Program.match`. Returns what became final. */
  readonly take: (event: Event, boundSources?: ReadonlySet<string>) => Emission[];
  /** The watermarks pass everything. */
  readonly end: () => Emission[];
  readonly counts: () => StreamCounts;
  readonly stage: Stage;
}

export interface StreamCounts {
  /** Events that came after the watermark of a source had passed them. One-event rules saw them, the others did not. */
  readonly late: number;
  /** Candidates that wait for the watermark. */
  readonly waiting: number;
}

interface SourceState {
  readonly lateness: number;
  /** Newest time less the lateness: everything before it has come. */
  watermark: number;
  readonly buffer: OrderedBuffer;
}

/**
 * Makes a stream. Its emissions are those of the same events put in order beforehand, as long as none is late; memory
 * is what matched within the lateness.
 */
export function createStream(program: Program, options: StageOptions = {}): Stream {
  const stage = createStage(program, options);
  const sources = new Map(program.ruleSet.sources.map(({ name, lateness }) => [name, toState(lateness)]));
  let late = 0;

  const takeOne = (candidate: Candidate, lateIn: ReadonlySet<string>): Emission[] => {
    const { rule } = program.rules.get(candidate.rule)!;
    const source = rule.trigger.events.source;
    if (candidate.time === undefined) return stage.take(candidate);
    if (lateIn.has(source)) return rule.trigger.kind === "one event" ? stage.takeLate(candidate) : [];
    sources.get(source)!.buffer.add(candidate);
    return [];
  };

  return {
    stage,
    take: (event, boundSources) => {
      const { candidates, times } = program.examine(event, boundSources);
      const lateIn = new Set(
        times.filter(({ source, time }) => isLate(sources.get(source)!, time)).map(({ source }) => source),
      );
      if (lateIn.size > 0) late++;
      const emissions = candidates.flatMap((candidate) => takeOne(candidate, lateIn));
      for (const { source, time } of times) {
        if (time !== undefined) emissions.push(...advance(stage, source, sources.get(source)!, time));
      }
      return emissions;
    },
    end: () => {
      const rest = [...sources].flatMap(([, { buffer }]) => buffer.takeBefore(Number.POSITIVE_INFINITY));
      return [...rest.flatMap((candidate) => stage.take(candidate)), ...stage.end()];
    },
    counts: () => ({ late, waiting: [...sources.values()].reduce((sum, { buffer }) => sum + buffer.size, 0) }),
  };
}

function toState(lateness: number): SourceState {
  return { lateness, watermark: Number.NEGATIVE_INFINITY, buffer: new OrderedBuffer() };
}

function isLate({ watermark }: SourceState, time: number | undefined): boolean {
  return time !== undefined && time < watermark;
}

/** Moves the watermark on and gives the stage what it has passed. */
function advance(stage: Stage, source: string, state: SourceState, time: number): Emission[] {
  const watermark = time - state.lateness;
  if (watermark <= state.watermark) return [];
  state.watermark = watermark;
  const passed = state.buffer.takeBefore(watermark).flatMap((candidate) => stage.take(candidate));
  return [...passed, ...stage.advance(source, watermark)];
}
