import fc from "fast-check";
import { expect, test } from "vitest";
import { readBoth, yamlLines } from "./yaml-texts.test-data.ts";

test("whatever is read as plain YAML, the parser for all of YAML reads alike", () => {
  fc.assert(
    fc.property(yamlLines, fc.constantFrom("\n", "\r\n"), (lines, end) => {
      const { plain, full } = readBoth(lines.map(([indent, content]) => indent + content).join(end));
      if (plain !== undefined) expect(plain).toEqual(full);
    }),
    { numRuns: 50_000 },
  );
});
