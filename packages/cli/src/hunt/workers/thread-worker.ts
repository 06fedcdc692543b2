import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { FromWorker, ToWorker, WorkerSetup } from "./messages.ts";
import type { OnPart, RangeWorker } from "./worker-pool.ts";

// Beside this file lies what the thread runs, as source or as bundle.
const isSource = import.meta.url.endsWith(".ts");
const workerUrl = new URL(isSource ? "./hunt-worker.ts" : "./hunt-worker.mjs", import.meta.url);

/** The environment of a thread that takes what V8 compiled of the program's modules from where this one does. */
function withCompiledCode(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir();
  // In it lies a folder for each version of Node.
  return folder === undefined ? environment : { ...environment, NODE_COMPILE_CACHE: dirname(folder) };
}

/** A worker with a thread of its own. `onDeath`: it ended, or could not be started. */
export function createThreadWorker(setup: WorkerSetup, onDeath: (reason: string) => void): RangeWorker {
  let isClosed = false;
  let onPart: OnPart | undefined;
  const die = (reason: string) => {
    if (!isClosed) onDeath(reason);
  };
  const worker = new Worker(workerUrl, {
    workerData: setup,
    env: withCompiledCode(process.env),
    ...(isSource && { execArgv: ["--conditions=source"] }),
  });
  worker.on("message", (part: FromWorker) => {
    onPart?.(part, () => worker.postMessage("go on" satisfies ToWorker, []));
  });
  worker.on("error", (error: Error) => die(error.message));
  worker.on("exit", (code) => die(`it ended with code ${code}`));
  return {
    start: (task, onPartOfTask) => {
      onPart = onPartOfTask;
      worker.postMessage(task satisfies ToWorker, []);
    },
    close: async () => {
      isClosed = true;
      await worker.terminate();
    },
  };
}
