import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";
import { listSpecCases, runSpecCase } from "../frame/spec-case.ts";

// What a user sees, by example: AREA/SENTENCE.tocsin, with AREA/SENTENCE.ndjson where it is hunted with, and what comes of it in
// AREA/SENTENCE.expected. `npm test -- spec --update` writes the last anew; review it as behaviour.

const cases = listSpecCases(fileURLToPath(new URL("./", import.meta.url)));

describe.each([...new Set(cases.map(({ area }) => area))])("%s", (area) => {
  test.concurrent.for(cases.filter((spec) => spec.area === area))("$name", async (spec, { expect }) => {
    await expect(await runSpecCase(spec)).toMatchFileSnapshot(spec.expectedPath);
  });
});
