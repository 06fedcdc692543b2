import type { CountTrigger } from "@tocsin/core";
import { EventQueues } from "../state/event-queues.ts";
import type { DetectorOptions } from "./create-detector.ts";
import { WindowDetector } from "./window-detector.ts";

/** `at least n events per k within w`. The matched events are the n newest of the key. */
export function createCountWindow(trigger: CountTrigger, options: DetectorOptions): WindowDetector {
  return new WindowDetector(trigger, options, () => new EventQueues(options.events));
}
