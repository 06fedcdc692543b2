import type { JsonObject, RuleSet } from "@tocsin/core";
import { createProgram, type Program } from "@tocsin/engine";
import { beforeAll, describe, expect, test } from "vitest";
import { readExampleRules } from "../../bench/hunt/rules.ts";
import { lanes, toLaneLines } from "../../bench/sigma/lanes.ts";
import { compileRules } from "../../bench/sigma/rules.ts";
import { missingCorpus, readCorpusLines } from "../elasticsearch/corpus.ts";
import { suiteNeeds } from "../frame/suite-needs.ts";

/** Every so many-th recorded event. */
const every = 50;

describe("an event meets the same rules with and without an index", () => {
  let ruleSets: readonly RuleSet[] = [];
  beforeAll(() => {
    ruleSets = [readExampleRules(), compileRules(1)];
  });

  test.each(lanes)("of thousands of rules, on made-up events of $name", (lane) => {
    for (const rules of ruleSets) expectAgreement(rules, toLaneLines(lane, 1000, 3).map(toDocument));
  });
});

describe.runIf(suiteNeeds("rules asked with and without an index on recorded events", missingCorpus))(
  "an event meets the same rules with and without an index, of recorded events",
  () => {
    test("of the example rules and thousands of others, changed and unchanged", async () => {
      const documents: JsonObject[] = [];
      let at = 0;
      for await (const line of readCorpusLines()) if (at++ % every === 0) documents.push(toDocument(line));
      expect(documents.length).toBeGreaterThan(2000);
      for (const rules of [readExampleRules(), compileRules(1)]) {
        expectAgreement(rules, documents);
        expectAgreement(rules, documents.map(mutate));
      }
    });
  },
);

function expectAgreement(rules: RuleSet, documents: readonly JsonObject[]): void {
  const [fast, plain] = [createProgram(rules), createProgram(rules, { plain: true })];
  for (const document of documents) expect(toExamined(fast, document)).toEqual(toExamined(plain, document));
}

function toExamined(program: Program, document: JsonObject) {
  const { candidates, times } = program.examine({ document, origin: { file: "events.ndjson", line: 1 } });
  return { times, candidates: candidates.map(({ rule, part, identity }) => [rule, part, identity]) };
}

/** Some fields become lists, in other case, or are lost. */
function mutate(document: JsonObject, index: number): JsonObject {
  return Object.fromEntries(
    Object.entries(document).flatMap(([key, value], at): [string, JsonObject[string]][] => {
      const how = (index + at) % 7;
      if (how === 0 && typeof value === "string") return [[key, [value.toUpperCase(), `${value}\u212a`, null]]];
      if (how === 1 && typeof value === "string") return [[key, value.slice(1)]];
      return how === 2 && at > 4 ? [] : [[key, value]];
    }),
  );
}

function toDocument(line: string): JsonObject {
  return JSON.parse(line) as JsonObject;
}
