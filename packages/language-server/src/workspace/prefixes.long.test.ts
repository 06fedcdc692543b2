import { expect, test } from "vitest";
import { parseFile } from "@tocsin/language";
import { createPrefixJudge, readExamples, tokenEnds, toWritten } from "./prefixes.test-data.ts";

// Every beginning of everything would take an hour: `npm run soak -- --kind beginnings` takes as many at random as you like.

const examples = [...readExamples()];
const [[everyForm, everyText]] = examples as [[string, string]];

test("every beginning of the file with every form is parsed and judged", () => {
  const judge = createPrefixJudge();
  for (let end = 0; end <= everyText.length; end++) expect(judge(everyForm, everyText.slice(0, end))).toEqual([]);
});

// A declaration stands alone behind the head of its file: what stands before it does not change how it is read.
test("beginnings of every declaration of the examples are parsed, at every twenty-ninth character", () => {
  for (const [path, text] of examples) {
    for (const { head, declaration } of toWritten(text)) {
      for (let end = 1; end <= declaration.length; end += 29) {
        const written = head + declaration.slice(0, end);
        const { tree, diagnostics } = parseFile(path, written);
        const isInside = diagnostics.every(({ place }) => place !== undefined && place.end <= written.length);
        if (tree.span.end !== written.length || !isInside) expect.unreachable(`${path}: ${written.slice(-40)}`);
      }
    }
  }
  expect(examples.length).toBeGreaterThan(30);
});

test("beginnings of every declaration of the examples are judged, at every fortieth token", () => {
  const judge = createPrefixJudge();
  for (const [path, text] of examples) {
    for (const { head, declaration } of toWritten(text)) {
      for (const end of tokenEnds(declaration, 40)) expect(judge(path, head + declaration.slice(0, end))).toEqual([]);
    }
  }
});
