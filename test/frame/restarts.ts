import type { Event, RuleSet } from "@tocsin/core";
import {
  compareCandidates,
  createProgram,
  createStage,
  createStream,
  parseSnapshot,
  toSnapshotLines,
  type Emission,
  type Snapshot,
  type StageOptions,
} from "@tocsin/engine";

/** What came of events, and what was counted on the way. */
export interface Evaluated {
  readonly emissions: readonly Emission[];
  readonly counts: unknown;
}

/** Before which of the candidates or events all is saved, and goes on in a program made anew; the number of them: before the end. */
export type Restarts = (at: number) => boolean;

export const never: Restarts = () => false;
export const always: Restarts = () => true;

/** A stage over all candidates in order. */
export function evaluateStage(
  ruleSet: RuleSet,
  events: readonly Event[],
  restarts: Restarts,
  options: StageOptions = {},
): Evaluated {
  const program = createProgram(ruleSet);
  const candidates = events.flatMap((event) => program.match(event)).toSorted(compareCandidates);
  let stage = createStage(program, options);
  const restart = (at: number) => {
    if (!restarts(at)) return;
    stage = createStage(createProgram(ruleSet), { ...options, from: writeAndRead(stage.save()) });
    checkAllKept(stage.restored);
  };
  const emissions = candidates.flatMap((candidate, at) => {
    restart(at);
    return stage.take(candidate);
  });
  restart(candidates.length);
  return { emissions: [...emissions, ...stage.end()], counts: stage.counts() };
}

/** A stream over the events as they come. */
export function evaluateStream(
  ruleSet: RuleSet,
  events: readonly Event[],
  restarts: Restarts,
  options: StageOptions = {},
): Evaluated {
  let stream = createStream(createProgram(ruleSet), options);
  const restart = (at: number) => {
    if (!restarts(at)) return;
    stream = createStream(createProgram(ruleSet), { ...options, from: writeAndRead(stream.save()) });
    checkAllKept(stream.stage.restored);
  };
  const emissions = events.flatMap((event, at) => {
    restart(at);
    return stream.take(event);
  });
  restart(events.length);
  const { late, waiting } = stream.counts();
  return { emissions: [...emissions, ...stream.end()], counts: [late, waiting, stream.stage.counts()] };
}

/** The snapshot as it comes back from its text. */
export function writeAndRead(snapshot: Snapshot): Snapshot {
  const parsed = parseSnapshot([...toSnapshotLines(snapshot)], "a test");
  if ("problem" in parsed) throw new Error(parsed.problem.message);
  return parsed.snapshot;
}

function checkAllKept(restored: ReturnType<typeof createStage>["restored"]): void {
  const others = restored?.rules.filter(({ what }) => what !== "kept");
  if (restored === undefined || others?.length !== 0 || restored.emissions.length > 0) {
    throw new Error(`A state was not taken up whole: ${JSON.stringify(restored)}`);
  }
}
