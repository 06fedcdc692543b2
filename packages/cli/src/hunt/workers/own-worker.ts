import type { RangeReader } from "./range-reader.ts";
import { readTask } from "./read-task.ts";
import type { RangeWorker } from "./worker-pool.ts";

/** A worker on the thread that hands out the tasks, which takes what others find between two batches. `onError`: of a bug. */
export function createOwnWorker(reader: RangeReader, onError: (error: unknown) => void): RangeWorker {
  return {
    start: (task, onPart) => {
      readTask(reader, task, (part) => new Promise((goOn) => onPart(part, goOn))).catch(onError);
    },
    close: () => Promise.resolve(),
  };
}
