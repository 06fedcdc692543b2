import fc from "fast-check";
import { test } from "vitest";
import { workersAgree } from "./workers-agree.test-data.ts";

test("several workers find what one finds, and say the same", async () => {
  await fc.assert(workersAgree, { numRuns: 60 });
});
