import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as (options: object) => void;
/** As when memory runs out: what is free is given back to the system as well. */
const thoroughly = { type: "major", execution: "sync", flavor: "last-resort" };

/** Bytes after a garbage collection. */
export interface Memory {
  /** Objects, and what lies outside V8's heap, as typed arrays do. */
  readonly inUse: number;
  /** Of the whole process. */
  readonly resident: number;
}

export async function measureMemory(): Promise<Memory> {
  // What lies outside the heap goes only once the event loop has turned.
  for (let times = 0; times < 3; times++) {
    collectGarbage(thoroughly);
    await setImmediate();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { inUse: heapUsed + external, resident: rss };
}

export function growth(before: Memory, after: Memory): Memory {
  return { inUse: after.inUse - before.inUse, resident: after.resident - before.resident };
}
