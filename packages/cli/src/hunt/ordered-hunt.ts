import type { Event } from "@tocsin/core";
import {
  createBatchStream,
  createProgram,
  type Candidate,
  type Program,
  type Seen,
  type Watermarks,
} from "@tocsin/engine";
import { createFileTextStore } from "@tocsin/sources";
import { createCandidateStore } from "./candidate-store.ts";
import { beginHunt } from "./begin-hunt.ts";
import { takeEngineCounts } from "./hunt-counts.ts";
import type { Hunt } from "./run-hunt.ts";
import { toStageOptions } from "./stage-options.ts";

/**
 * A hunt over everything that there is, in whatever order it is read. Nothing is late: all candidates are put in order,
 * outside memory where they are many, before the rules with a memory see them.
 */
export interface OrderedHunt {
  /** `sources`: the only ones that the event may belong to. */
  readonly take: (event: Event, sources?: ReadonlySet<string>) => void;
  readonly program: Program;
  /** Takes what came of events that were examined elsewhere, by these watermarks. */
  readonly watermarks: () => Watermarks;
  readonly takeExamined: (candidates: readonly Candidate[]) => void;
  readonly takeLate: (candidates: readonly Candidate[], events: number) => void;
  readonly addSeen: (seen: Seen) => void;
  /** To be called once, when all events are taken. */
  readonly finish: () => void;
  /** Removes what lies on disk. Must be called however the hunt ends. */
  readonly close: () => void;
}

export interface OrderedHuntOptions {
  /** Milliseconds since 1970: where time ends. Events from then on are left out, and nothing that ends later is judged. */
  readonly to?: number | undefined;
  /** Whether events are taken in the order of their origins. */
  readonly inOrder?: boolean;
}

/** Without `to` the watermark passes everything when the input ends. */
export function createOrderedHunt(hunt: Hunt, { to, inOrder = false }: OrderedHuntOptions = {}): OrderedHunt {
  const { ruleSet, plan, counts, onEmission, state } = hunt;
  const program = createProgram(ruleSet, { plan });
  const store = createCandidateStore();
  const texts = createFileTextStore();
  const stream = createBatchStream(program, { ...toStageOptions(process.env), texts, from: state?.from });
  const before = state === undefined ? [] : stream.stage.counts();
  const lateBefore = stream.late();
  beginHunt(hunt, stream.stage);
  store.add(stream.waiting);
  const close = () => {
    store.close();
    texts.close();
  };
  // What a state keeps of identical events are those that come last in the order of time.
  const atOnce = inOrder && state === undefined;
  const isToWait = (candidate: Candidate) => {
    const emissions = stream.takeAtOnce(candidate);
    emissions?.forEach(onEmission);
    return emissions === undefined;
  };
  const takeExamined: OrderedHunt["takeExamined"] = (candidates) => {
    const inTime = to === undefined ? candidates : candidates.filter(({ time }) => time === undefined || time < to);
    counts.candidates += inTime.length;
    const waiting = atOnce ? inTime.filter(isToWait) : inTime;
    if (waiting.length > 0) store.add(waiting);
  };
  const takeLate: OrderedHunt["takeLate"] = (candidates, events) =>
    stream.takeLate(candidates, events).forEach(onEmission);
  return {
    take(event, sources) {
      const { candidates, isLate, late } = stream.examine(event, sources);
      if (isLate) takeLate(late, 1);
      if (candidates.length > 0) takeExamined(candidates);
    },
    program,
    watermarks: stream.watermarks,
    takeExamined,
    takeLate,
    addSeen: program.addSeen,
    finish() {
      for (const candidate of store.inOrder()) stream.take(candidate).forEach(onEmission);
      const last = state === undefined ? stream.end(to) : stream.pass(to);
      last.forEach(onEmission);
      if (state !== undefined) state.known = stream.save();
      close();
      counts.late = stream.late() - lateBefore;
      takeEngineCounts(counts, program, stream.stage, before);
    },
    close,
  };
}
