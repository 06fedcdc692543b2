import type { JsonObject, RuleSet } from "@tocsin/core";
import { createProgram, type Program } from "@tocsin/engine";
import { toEcsEvent } from "@tocsin/importers";
import { describe, expect, test } from "vitest";
import { compileSigma, readSigmaRules } from "../../bench/sigma/sigma-rules.ts";
import { toNested } from "../../bench/sigma/to-nested.ts";
import { missingCorpus, readCorpusLines } from "../elasticsearch/corpus.ts";
import { missingSigma } from "../frame/sigma-corpus.ts";
import { suiteNeeds } from "../frame/suite-needs.ts";
import { createMutations } from "./witness-mutations.ts";

const eventCount = 2000;
const seed = 7;

describe.runIf(suiteNeeds("the rules of SigmaHQ with and without an index", missingSigma ?? missingCorpus))(
  "an event meets the same rules of SigmaHQ with and without an index",
  async () => {
    const rules = missingSigma === undefined ? (readSigmaRules() ?? []) : [];
    const events = missingSigma === undefined && missingCorpus === undefined ? await readEvents() : [];

    test.each(["windows", "ecs"] as const)("as recorded and changed, by names of %s", (schema) => {
      const ruleSet = compileSigma(rules, schema);
      const mutate = createMutations(rules, events, seed);
      const changed = events.map(mutate);
      const toDocument = schema === "ecs" ? toEcsDocument : (event: JsonObject) => event;
      const found = [events, changed].map((some) => compare(ruleSet, some.map(toDocument)));
      expect(ruleSet.rules.length).toBe(3780);
      expect(found.map(({ differing }) => differing)).toEqual([[], []]);
      // A comparison of nothing would find no difference either.
      expect(found[0]!.events).toBe(eventCount);
      expect(found[1]!.candidates).toBeGreaterThan(eventCount / 2);
      expect(found[1]!.rules).toBeGreaterThan(500);
    });
  },
);

/** What the index finds otherwise than the plain evaluator, which asks every rule. */
function compare(ruleSet: RuleSet, documents: readonly JsonObject[]) {
  const [fast, plain] = [createProgram(ruleSet), createProgram(ruleSet, { plain: true })];
  const rules = new Set<string>();
  const differing: object[] = [];
  let candidates = 0;
  for (const document of documents) {
    const [found, expected] = [toExamined(fast, document), toExamined(plain, document)];
    candidates += expected.rules.length;
    expected.rules.forEach((rule) => rules.add(rule));
    if (JSON.stringify(found) !== JSON.stringify(expected)) differing.push({ document, found, expected });
  }
  return { events: documents.length, candidates, rules: rules.size, differing };
}

function toExamined(program: Program, document: JsonObject) {
  const { candidates, times } = program.examine({ document, origin: { file: "events.ndjson", line: 1 } });
  return { times, rules: candidates.map(({ rule, part }) => `${rule}/${part}`) };
}

/** Every second one with objects in place of dots, as Beats write them. */
function toEcsDocument(event: JsonObject, index: number): JsonObject {
  const mapped = toEcsEvent(event);
  return index % 2 === 0 ? toNested(mapped) : mapped;
}

/** As many as are wanted, spread over all recordings. */
async function readEvents(): Promise<readonly JsonObject[]> {
  const lines: string[] = [];
  for await (const line of readCorpusLines()) lines.push(line);
  const every = Math.floor(lines.length / eventCount);
  return Array.from({ length: eventCount }, (_unused, index) => JSON.parse(lines[index * every]!) as JsonObject);
}
