import type { JsonObject } from "@tocsin/core";
import { toEcsEvent } from "@tocsin/importers";
import { describe, expect, test } from "vitest";
import { compileSigma, readSigmaRules } from "../../bench/sigma/sigma-rules.ts";
import { toNested } from "../../bench/sigma/to-nested.ts";
import { examineLines } from "../../packages/cli/src/hunt/known-events/examined-lines.test-data.ts";
import { missingCorpus, readCorpusLines } from "../elasticsearch/corpus.ts";
import { missingSigma } from "../frame/sigma-corpus.ts";
import { suiteNeeds } from "../frame/suite-needs.ts";
import { createMutations } from "./witness-mutations.ts";

const seed = 11;
/** Of the recorded events one of so many; and one of so many more is changed. */
const every = 3;
const everyChanged = 5;

describe.runIf(suiteNeeds("lines that are not parsed, by the rules of SigmaHQ", missingSigma ?? missingCorpus))(
  "the rules of SigmaHQ find in lines the same whether all are parsed or not",
  async () => {
    const rules = missingSigma === undefined ? (readSigmaRules() ?? []) : [];
    const events = missingSigma === undefined && missingCorpus === undefined ? await readEvents() : [];

    test.each(["windows", "ecs"] as const)(
      "as recorded, with changed ones among them, by names of %s",
      async (schema) => {
        const mutate = createMutations(rules, events, seed);
        const all = events.flatMap((event, at) => (at % everyChanged === 0 ? [event, mutate(event)] : [event]));
        const documents = schema === "ecs" ? all.map((event) => toNested(toEcsEvent(event))) : all;
        const content = Buffer.from(documents.map((document) => `${JSON.stringify(document)}\n`).join(""));
        const ruleSet = compileSigma(rules, schema);
        const flat = schema === "windows";
        const expected = await examineLines(ruleSet, content, { withFilter: false, flat });
        const { seen, passedOver } = await examineLines(ruleSet, content, { withFilter: true, flat });
        expect(seen).toEqual(expected.seen);
        expect(passedOver).toBeGreaterThan(events.length / 3);
        expect(seen.found.length).toBeGreaterThan(events.length / everyChanged / 4);
      },
    );
  },
);

async function readEvents(): Promise<readonly JsonObject[]> {
  const events: JsonObject[] = [];
  let at = 0;
  for await (const line of readCorpusLines()) if (at++ % every === 0) events.push(JSON.parse(line) as JsonObject);
  return events;
}
