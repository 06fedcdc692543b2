import type { Rule } from "@tocsin/core";
import type { Program } from "../program.ts";
import { compileExpected } from "../rule/compile-expected.ts";
import type { SavedState } from "../snapshot/saved-state.ts";
import type { EventStore } from "../state/event-store.ts";
import { createCountWindow } from "./count-window.ts";
import { createDistinctWindow } from "./distinct-window.ts";
import type { Detector } from "./match.ts";
import { createMeasureDetector } from "./measure/create-measure-detector.ts";
import { OneEvent } from "./one-event.ts";
import { SilenceWatch } from "./silence-watch.ts";
import { createStepsDetector } from "./steps/create-steps-detector.ts";

/** What a detector is made with besides its rule. */
export interface DetectorOptions {
  readonly mostKeys: number;
  readonly events: EventStore;
  /** Time of the first event of a source. */
  readonly firstTimeOf: (source: string) => number | undefined;
  /** What a detector of the same meaning saved; undefined: it starts anew. */
  readonly from: SavedState | undefined;
}

export function createDetector(program: Program, { trigger }: Rule, options: DetectorOptions): Detector {
  const { mostKeys, firstTimeOf, from } = options;
  const { compilation } = program;
  switch (trigger.kind) {
    case "one event":
      return new OneEvent(from);
    case "count":
      return createCountWindow(trigger, options);
    case "distinct":
      return createDistinctWindow(trigger, options);
    case "sequence":
    case "together":
      return createStepsDetector(program, trigger, options);
    case "measure":
    case "summary":
      return createMeasureDetector(compilation, trigger, mostKeys, from);
    case "silence": {
      const expected = compileExpected(compilation, trigger);
      return new SilenceWatch(trigger, expected, mostKeys, () => firstTimeOf(trigger.events.source), from);
    }
  }
}
