import { Worker } from "node:worker_threads";
import type { FromWorker, RangeTask, ToWorker, WorkerSetup } from "./messages.ts";

/** Threads that look through ranges, each one at a time. */
export interface WorkerPool {
  /** Whether one has nothing to do. */
  readonly isFree: () => boolean;
  /** Gives a task to a free one, which hands each part that it finds on. A part's `goOn` lets the worker go on with the next. */
  readonly start: (task: RangeTask, onPart: (part: FromWorker, goOn: () => void) => void) => void;
  readonly close: () => Promise<void>;
}

// Beside this file lies the worker, as source or as bundle.
const isSource = import.meta.url.endsWith(".ts");
const workerUrl = new URL(isSource ? "./hunt-worker.ts" : "./hunt-worker.mjs", import.meta.url);

/** `onDeath`: a worker ended, or could not be started; the others go on. */
export function createWorkerPool(count: number, setup: WorkerSetup, onDeath: (reason: string) => void): WorkerPool {
  let isClosed = false;
  const free: Worker[] = [];
  const handlers = new Map<Worker, (part: FromWorker, goOn: () => void) => void>();
  const die = (reason: string) => {
    if (!isClosed) onDeath(reason);
  };
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(workerUrl, { workerData: setup, ...(isSource && { execArgv: ["--conditions=source"] }) });
    worker.on("message", (part: FromWorker) => {
      const handler = handlers.get(worker);
      if (part.isLast) free.push(worker);
      handler?.(part, () => worker.postMessage("go on" satisfies ToWorker, []));
    });
    worker.on("error", (error: Error) => die(error.message));
    worker.on("exit", (code) => die(`it ended with code ${code}`));
    return worker;
  });
  free.push(...workers);
  return {
    isFree: () => free.length > 0,
    start: (task, onPart) => {
      const worker = free.pop();
      if (worker === undefined) throw new Error("No worker is free.");
      handlers.set(worker, onPart);
      worker.postMessage(task satisfies ToWorker, []);
    },
    close: async () => {
      isClosed = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
