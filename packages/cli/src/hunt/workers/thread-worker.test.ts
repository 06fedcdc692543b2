import type { ruleSetVersion } from "@tocsin/core";
import { expect, test } from "vitest";
import { packRules } from "../../rule-cache/packed-rules.ts";
import { createThreadWorker } from "./thread-worker.ts";

test("a worker that dies is told, with the reason", async () => {
  const death = Promise.withResolvers<string>();
  const ruleSet = { version: -1 as typeof ruleSetVersion, sources: [], lists: [], lookups: [], rules: [] };
  const setup = { ruleSet, packed: packRules([]), watermarks: [], flat: false };
  const worker = createThreadWorker(setup, death.resolve);
  expect(await death.promise).toMatch(/^This engine reads rule sets of version \d+, not -1\.$/);
  await worker.close();
}, 60_000);
