import { parentPort, workerData } from "node:worker_threads";
import { createProgram } from "@tocsin/engine";
import { unpackRules } from "../../rule-cache/packed-rules.ts";
import { createEventShapes } from "../event-shapes.ts";
import type { ToWorker, WorkerSetup } from "./messages.ts";
import { RangeReader } from "./range-reader.ts";
import { readTask } from "./read-task.ts";

// The thread that `WorkerPool` starts: it looks through the ranges that it is given, one at a time.

const { ruleSet, packed, watermarks, flat } = workerData as WorkerSetup;
const { rules, plan } = unpackRules(packed);
const program = createProgram({ ...ruleSet, rules }, { plan });
const reader = new RangeReader(program, watermarks, createEventShapes(flat));
let goOn: (() => void) | undefined;

parentPort?.on("message", (message: ToWorker) => {
  if (message === "go on") return goOn?.();
  // What it throws is a bug, which ends the worker and is told by the pool.
  void readTask(reader, message, (part) => {
    parentPort?.postMessage(part, [part.found.buffer]);
    return new Promise((resolve) => (goOn = resolve));
  });
});
