import fc from "fast-check";
import { expect, test } from "vitest";
import { hunted } from "./workers/hunted.test-data.ts";
import { rulesOfAllKinds } from "./workers/workers-agree.test-data.ts";

const line = fc
  .record({
    "@timestamp": fc.constantFrom("2026-05-04T00:00:00Z", "2026-05-04T00:01:00Z", "never"),
    user: fc.constantFrom("ada", "bob"),
    outcome: fc.constantFrom("failure", "success"),
    kind: fc.constantFrom("x", "y"),
  })
  .map((document) => `${JSON.stringify(document)}\n`);
const file = fc.array(line, { minLength: 1, maxLength: 10 }).map((lines) => lines.join(""));

test("what is found, and where identical events are, does not depend on the order in which files are named", async () => {
  const rules = rulesOfAllKinds();
  const options = { workers: 1, rangeBytes: 1000 };
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
      const [found, backwards] = [
        await hunted(rules, files, options),
        await hunted(rules, files, { ...options, backwards: true }),
      ];
      expect(backwards).toEqual(found);
    }),
    { numRuns: 30 },
  );
});
