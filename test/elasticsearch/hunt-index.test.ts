import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Alert } from "@tocsin/core";
import { expect, test } from "vitest";
import { sendRequest } from "../../tools/elasticsearch/server-request.ts";
import { describeWithElasticsearch } from "../frame/elasticsearch.ts";
import { runTocsin } from "../frame/run-command.ts";
import { useTestIndices } from "./test-indices.ts";

const rule = `source web is "logs-web-*" typed by untyped

rule admin_page "Somebody looked at the admin page" {
  when any web where url.path starts with "/admin"
  severity low
}
`;

const rules = join(mkdtempSync(join(tmpdir(), "tocsin-rules-")), "admin.tocsin");
writeFileSync(rules, rule);

const events = [
  { "@timestamp": "2026-05-04T10:00:00Z", url: { path: "/admin/users" } },
  { "@timestamp": "2026-05-04T11:00:00Z", url: { path: "/shop" } },
  { "@timestamp": "2026-05-04T12:00:00Z", url: { path: "/admin" } },
];

describeWithElasticsearch("hunting an index", (url) => {
  const indices = useTestIndices(url);

  function hunt(serverUrl: string, index: string, ...args: string[]) {
    const source = ["--elasticsearch", serverUrl, "--index", index];
    return runTocsin(["hunt", "--rules", rules, ...source, "--format", "ndjson", ...args]);
  }

  function toAlerts(stdout: string): readonly Alert[] {
    return stdout
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Alert);
  }

  test("an alert names the documents that it came from", async () => {
    const index = await indices.load("hunted", events);
    const { stdout, exitCode } = await hunt(url, index);
    expect(exitCode).toBe(0);
    const origins = toAlerts(stdout).map(({ tocsin }) => tocsin.alert.events[0]?.["index"]);
    expect(origins).toEqual([index, index]);
  });

  test("a range of time leaves out what lies outside", async () => {
    const index = await indices.load("ranged", events);
    const { stdout } = await hunt(url, index, "--from", "2026-05-04T10:30:00Z", "--to", "2026-05-04T12:00:00.001Z");
    expect(toAlerts(stdout).map((alert) => alert["@timestamp"])).toEqual(["2026-05-04T12:00:00.000Z"]);
  });

  test("alerts are written under their ids, once", async () => {
    const index = await indices.load("written", events);
    const alerts = indices.name("alerts");
    const first = toAlerts((await hunt(url, index, "--write", alerts)).stdout);
    expect(await hunt(url, index, "--write", alerts)).toMatchObject({ exitCode: 0 });
    const { count } = (await sendRequest(url, "GET", `${alerts}/_count`)) as { count: number };
    expect(count).toBe(2);
    const { _source } = (await sendRequest(url, "GET", `${alerts}/_doc/${first[0]?.tocsin.alert.id}`)) as {
      _source: unknown;
    };
    expect(_source).toEqual(first[0]);
  });

  test("an index that is not there ends it with 2 and its name", async () => {
    const { stderr, stdout, exitCode } = await hunt(url, indices.name("missing"));
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/TOC7104.*-missing/);
  });

  test("an index without the time field ends it with 2 and the field", async () => {
    const index = indices.name("timeless");
    await sendRequest(url, "POST", `${index}/_doc?refresh=true`, '{"user":"ann"}');
    const { stderr, exitCode } = await hunt(url, index);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/TOC7105.*-timeless.*@timestamp/);
  });

  test("a server that is not there ends it with 2 and its URL", async () => {
    const { stderr, exitCode } = await hunt("http://127.0.0.1:1", "logs");
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/TOC7100.*127\.0\.0\.1:1/);
  });
});
