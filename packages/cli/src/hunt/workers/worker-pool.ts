import type { FromWorker, RangeTask } from "./messages.ts";

/** Takes each part that is found; `goOn` lets the worker go on with the next. */
export type OnPart = (part: FromWorker, goOn: () => void) => void;

/** Looks through ranges, one at a time. */
export interface RangeWorker {
  readonly start: (task: RangeTask, onPart: OnPart) => void;
  readonly close: () => Promise<void>;
}

/** Workers of which each takes a task when it has none. */
export interface WorkerPool {
  /** Whether one has nothing to do. */
  readonly isFree: () => boolean;
  /** Gives a task to a free one. */
  readonly start: RangeWorker["start"];
  readonly close: () => Promise<void>;
}

export function createWorkerPool(workers: readonly RangeWorker[]): WorkerPool {
  const free = workers.toReversed();
  return {
    isFree: () => free.length > 0,
    start: (task, onPart) => {
      const worker = free.pop();
      if (worker === undefined) throw new Error("No worker is free.");
      worker.start(task, (part, goOn) => {
        if (part.isLast) free.push(worker);
        onPart(part, goOn);
      });
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
