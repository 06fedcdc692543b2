import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";
import { listShownCases, runShownCase } from "../frame/shown-case.ts";

// What a user sees, by example: diagnostics under the text of a rule, and whole alert documents. AREA/SENTENCE.tocsin, with AREA/SENTENCE.ndjson
// where it is hunted with, and what comes of it in AREA/SENTENCE.expected. `npm test -- spec --update` writes the last anew; review it as behaviour.

const cases = listShownCases(fileURLToPath(new URL("./", import.meta.url)));

describe.each([...new Set(cases.map(({ area }) => area))])("%s", (area) => {
  test.concurrent.for(cases.filter((spec) => spec.area === area))("$name", async (spec, { expect }) => {
    await expect(await runShownCase(spec)).toMatchFileSnapshot(spec.expectedPath);
  });
});
