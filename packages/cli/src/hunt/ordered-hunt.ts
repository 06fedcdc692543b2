import type { Event } from "@tocsin/core";
import { createProgram, createStage } from "@tocsin/engine";
import { createFileTextStore } from "@tocsin/sources";
import { createCandidateStore } from "./candidate-store.ts";
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
export function createOrderedHunt({ ruleSet, counts, onEmission, onWarnings }: Hunt, to?: number): OrderedHunt {
  const program = createProgram(ruleSet);
  const store = createCandidateStore();
  const texts = createFileTextStore();
  const close = () => {
    store.close();
    texts.close();
  };
  return {
    take(event, bytes, sources) {
      for (const candidate of program.match(event, sources)) {
        if (to !== undefined && candidate.time !== undefined && candidate.time >= to) continue;
        counts.candidates++;
        store.add(candidate, bytes);
      }
    },
    finish() {
      const stage = createStage(program, { ...toStageOptions(process.env), texts });
      onWarnings(stage.diagnostics);
      for (const candidate of store.inOrder()) stage.take(candidate).forEach(onEmission);
      stage.end(to).forEach(onEmission);
      close();
      takeEngineCounts(counts, program, stage);
    },
    close,
  };
}
