import type { DistinctTrigger } from "@tocsin/core";
import { NewestValues } from "../state/newest-values.ts";
import type { DetectorOptions } from "./create-detector.ts";
import { WindowDetector } from "./window-detector.ts";

/**
 * `at least n distinct f of events per k within w`: counts the different values seen. The matched events are, for each of
 * the n most recently seen values, its newest event.
 */
export function createDistinctWindow(trigger: DistinctTrigger, options: DetectorOptions): WindowDetector {
  return new WindowDetector(trigger, options, (keys) => new NewestValues(options.events, keys));
}
