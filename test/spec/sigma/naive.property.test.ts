import fc from "fast-check";
import { test } from "vitest";
import { importsAgree } from "./naive/sigma-agreement.ts";

test("imported rules hold where a naive reading of Sigma does", () => {
  fc.assert(importsAgree, { numRuns: 100 });
});
