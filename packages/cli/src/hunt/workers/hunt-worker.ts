import { deserialize, serialize } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import type { RuleSet } from "@tocsin/core";
import { createBatchExaminer, createProgram } from "@tocsin/engine";
import { createEventShapes } from "../event-shapes.ts";
import type { FromWorker, RangeTask, ToWorker, WorkerSetup } from "./messages.ts";
import { RangeReader } from "./range-reader.ts";

// The thread that `WorkerPool` starts: it looks through the ranges that it is given, one at a time.

const { rules, watermarks, flat } = workerData as WorkerSetup;
const program = createProgram(deserialize(rules) as RuleSet);
const reader = new RangeReader(program, createBatchExaminer(program, watermarks), createEventShapes(flat));
let goOn: (() => void) | undefined;

parentPort?.on("message", (message: ToWorker) => {
  if (message === "go on") goOn?.();
  // What it throws is a bug, which ends the worker and is told by the pool.
  else void readTask(message);
});

async function readTask(task: RangeTask): Promise<void> {
  for await (const { found, isLast } of reader.read(task)) {
    const bytes = serialize(found) as Uint8Array<ArrayBuffer>;
    const leave = new Promise<void>((resolve) => (goOn = resolve));
    parentPort?.postMessage({ found: bytes, isLast } satisfies FromWorker, [bytes.buffer]);
    if (!isLast) await leave;
  }
}
