import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** So much in use is worth the time. */
const leastBytes = 64 * 1024 * 1024;

/**
 * Collects garbage where there may be much, at a moment when much has become garbage: left to itself V8 takes more memory
 * from the system first, and hardly gives it back. With all of Sigma it takes some 60 ms.
 */
export function collectGarbage(): void {
  if (process.memoryUsage().heapUsed < leastBytes) return;
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
