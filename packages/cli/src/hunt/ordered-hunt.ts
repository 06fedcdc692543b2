import type { Event } from "@tocsin/core";
import { createBatchStream, createProgram } from "@tocsin/engine";
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
  /** `bytes`: about the size of the event's text. `sources`: the only ones that the event may belong to. */
  readonly take: (event: Event, bytes: number, sources?: ReadonlySet<string>) => void;
  /** To be called once, when all events are taken. */
  readonly finish: () => void;
  /** Removes what lies on disk. Must be called however the hunt ends. */
  readonly close: () => void;
}

/**
 * `to` (milliseconds since 1970): where time ends. Events from then on are left out, and nothing that ends later is
 * judged; without it the watermark passes everything when the input ends.
 */
export function createOrderedHunt(hunt: Hunt, to?: number): OrderedHunt {
  const { ruleSet, counts, onEmission, state } = hunt;
  const program = createProgram(ruleSet);
  const store = createCandidateStore();
  const texts = createFileTextStore();
  const stream = createBatchStream(program, { ...toStageOptions(process.env), texts, from: state?.from });
  const before = stream.stage.counts();
  const lateBefore = stream.late();
  beginHunt(hunt, stream.stage);
  for (const candidate of stream.waiting) store.add(candidate, 0);
  const close = () => {
    store.close();
    texts.close();
  };
  return {
    take(event, bytes, sources) {
      const { candidates, emissions } = stream.examine(event, sources);
      emissions.forEach(onEmission);
      for (const candidate of candidates) {
        if (to !== undefined && candidate.time !== undefined && candidate.time >= to) continue;
        counts.candidates++;
        store.add(candidate, bytes);
      }
    },
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
