import fc from "fast-check";
import { test } from "vitest";
import { agreement } from "./witness-index.test-data.ts";

test("an event meets the rules that it meets when every rule is asked, of many random rules", () => {
  fc.assert(agreement(), { numRuns: 2000 });
});
