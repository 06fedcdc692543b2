import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Alert } from "@tocsin/core";
import { loadEvents } from "../../tools/elasticsearch/load-events.ts";
import { sendRequest } from "../../tools/elasticsearch/server-request.ts";
import { root, runTocsin } from "../frame/run-command.ts";
import { suiteNeeds } from "../frame/suite-needs.ts";
import { corpusFolder, missingCorpus, readCorpusLines } from "./corpus.ts";

const recordedEvents = 106_124;
const suite = "hunting recorded attacks in an index";
const provided = inject("elasticsearch");
const url = "url" in provided ? provided.url : "";
const missing = "missing" in provided ? provided.missing : missingCorpus;

describe.runIf(suiteNeeds(suite, missing))(suite, () => {
  const prefix = `tocsin-${randomUUID().slice(0, 8)}`;
  const index = `${prefix}-events`;
  const alertIndex = `${prefix}-alerts`;
  const inIndex = ["--elasticsearch", url, "--index", index];
  let fromFiles: readonly Alert[];

  beforeAll(async () => {
    expect(await loadEvents(url, index, readCorpusLines())).toBe(recordedEvents);
    fromFiles = await hunt(["--events", corpusFolder]);
  });

  afterAll(async () => {
    for (const name of [index, alertIndex]) await sendRequest(url, "DELETE", `${name}?ignore_unavailable=true`);
  });

  test("the index gives the alerts that the files give, with the same ids", async () => {
    const fromIndex = await hunt(inIndex);
    expect(fromFiles.length).toBeGreaterThan(0);
    expect(fromIndex.map(withoutOrigins)).toEqual(fromFiles.map(withoutOrigins));
  });

  test("alerts are written once, however often the hunt is run", async () => {
    for (let run = 1; run <= 2; run++) {
      await hunt([...inIndex, "--write", alertIndex]);
      const { count } = (await sendRequest(url, "GET", `${alertIndex}/_count`)) as { count: number };
      expect(count).toBe(fromFiles.length);
    }
  });

  async function hunt(args: readonly string[]): Promise<readonly Alert[]> {
    const rules = join(root, "examples/rules");
    const { stdout, stderr, exitCode } = await runTocsin(["hunt", "--rules", rules, ...args, "--format", "ndjson"]);
    expect(exitCode, stderr).toBe(0);
    return stdout
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Alert);
  }
});

const origins: ReadonlySet<string> = new Set(["file", "line", "index", "id"]);

/** All of an alert but where its events lie, which is a file's line or a document. */
function withoutOrigins(alert: Alert): unknown {
  const detail = alert.tocsin.alert;
  const events = detail.events.map((event) =>
    Object.fromEntries(Object.entries(event).filter(([name]) => !origins.has(name))),
  );
  return { ...alert, tocsin: { alert: { ...detail, events } } };
}
