import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@tocsin/core";
import { createProgram } from "@tocsin/engine";
import { addLogNames, defaultMapping, importSigma, toEcsEvent } from "@tocsin/importers";
import { compile, parseFile } from "@tocsin/language";
import { readEventFile, toFlatEvent } from "@tocsin/sources";
import { describe, expect, test } from "vitest";
import { root } from "../../frame/run-command.ts";
import { missingSigma, readSigmaCorpus, toActiveRules } from "../../frame/sigma-corpus.ts";
import { suiteNeeds } from "../../frame/suite-needs.ts";

const folder = join(root, "../shared/corpora/windows-attacks");
const missing =
  missingSigma ??
  (existsSync(folder) ? undefined : `the recorded events in ${folder} are not here; they are not part of the project`);
const host = { readText: () => ({ error: "no such file" }), resolve: () => undefined };

describe.runIf(suiteNeeds("the rules of SigmaHQ over recorded attacks", missing))("over recorded attacks", () => {
  // A plain reading of the specification, written apart in another language and routed by the same facts, found as many.
  test.each([
    ["windows", "events as they are", (document: JsonObject) => document],
    ["ecs", "the same under names of ECS", toEcsEvent],
    ["windows", "those read back under the names of their logs", readBack],
  ] as const)("the rules of SigmaHQ for %s match 1,072 times, 72 of them, in %s", async (schema, _, reshape) => {
    const imported = importSigma(toActiveRules(readSigmaCorpus()), { mapping: { ...defaultMapping, schema } });
    const parsed = imported.files.map(({ path, text }) => parseFile(path, text));
    const program = createProgram(compile(parsed, host, { lint: false }).ruleSet);
    const counts = new Map<string, number>();
    let events = 0;
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".ndjson.gz"))) {
      for await (const batch of readEventFile(join(folder, name))) {
        for (const { document, origin } of batch.events) {
          events++;
          for (const { rule } of program.match({ document: reshape(document), origin })) {
            counts.set(rule, (counts.get(rule) ?? 0) + 1);
          }
        }
      }
    }
    const matches = [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect({ events, matches, rules: counts.size }).toEqual({ events: 106_124, matches: 1072, rules: 72 });
  });
});

/** To the names of ECS and back, as a hunt reads such events. */
function readBack(document: JsonObject): JsonObject {
  const ecs = toEcsEvent(document);
  const flat = toFlatEvent(ecs)?.document;
  return flat === undefined ? ecs : addLogNames(flat);
}
