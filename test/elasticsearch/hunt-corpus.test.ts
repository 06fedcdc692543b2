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
  const inIndex = ["--elasticsearch", url, "--index", index, "--write", alertIndex];
  let fromFiles: readonly Alert[];
  let fromIndex: readonly Alert[];
  let written: number;

  beforeAll(async () => {
    const loaded = loadEvents(url, index, readCorpusLines());
    fromFiles = await hunt(["--events", corpusFolder]);
    expect(await loaded).toBe(recordedEvents);
    fromIndex = await hunt(inIndex);
    written = await countAlerts();
  });

  afterAll(async () => {
    for (const name of [index, alertIndex]) await sendRequest(url, "DELETE", `${name}?ignore_unavailable=true`);
  });

  test("the index gives the alerts that the files give, with the same ids", () => {
    expect(fromFiles.length).toBeGreaterThan(0);
    expect(fromIndex.map(withoutOrigins)).toEqual(fromFiles.map(withoutOrigins));
  });

  test("every alert is written", () => {
    expect(written).toBe(fromFiles.length);
  });

  test("a second run writes none", async () => {
    await hunt(inIndex);
    expect(await countAlerts()).toBe(written);
  });

  async function countAlerts(): Promise<number> {
    return ((await sendRequest(url, "GET", `${alertIndex}/_count`)) as { count: number }).count;
  }

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
