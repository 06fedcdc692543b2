import fc from "fast-check";
import { test } from "vitest";
import { importsAgree } from "./naive/sigma-agreement.ts";

test("2,000 imported rules hold where a naive reading of Sigma does", () => {
  fc.assert(importsAgree, { numRuns: 2000 });
});
