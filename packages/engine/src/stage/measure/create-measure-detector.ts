import type { MeasureTrigger, SummaryTrigger } from "@tocsin/core";
import type { Compilation } from "../../compilation.ts";
import type { SavedState } from "../../snapshot/saved-state.ts";
import type { Detector } from "../match.ts";
import { BlockDetector } from "./block-detector.ts";
import { RollingDetector } from "./rolling-detector.ts";

export function createMeasureDetector(
  compilation: Compilation,
  trigger: MeasureTrigger | SummaryTrigger,
  mostKeys: number,
  from?: SavedState,
): Detector {
  return trigger.window.mode === "every"
    ? new BlockDetector(compilation, trigger, mostKeys, from)
    : new RollingDetector(compilation, trigger, mostKeys, from);
}
