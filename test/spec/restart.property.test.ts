import fc from "fast-check";
import { test } from "vitest";
import { restartingAgrees } from "./naive/restarting.ts";

test.each(Object.entries(restartingAgrees))("%s go on after a restart as if nothing had happened", (_kind, agrees) => {
  fc.assert(agrees, { numRuns: 100 });
});
