import fc from "fast-check";
import { test } from "vitest";
import { changingAgrees, restartingAgrees } from "./naive/restarting.ts";

test.each(Object.entries(restartingAgrees))("%s go on after a restart as if nothing had happened", (_kind, agrees) => {
  fc.assert(agrees, { numRuns: 100 });
});

test.each(Object.entries(changingAgrees))("%s go on or start anew in a changed rule set", (_kind, agrees) => {
  fc.assert(agrees, { numRuns: 100 });
});
