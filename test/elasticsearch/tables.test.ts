import type { Alert, Event } from "@tocsin/core";
import { createTableReader } from "@tocsin/elasticsearch";
import { expect, test } from "vitest";
import { describeWithElasticsearch } from "../frame/elasticsearch.ts";
import { createFolder, parseLines } from "../frame/folder.ts";
import { connectTo, useTestIndices } from "./test-indices.ts";

const time = "2026-05-04T10:00:00Z";

function rulesOver(list: string, lookup: string): string {
  return `source logins is "logs-*" typed by untyped

list admins of text from index "${list}" column user.name expires valid_until where state is "active"
lookup threat from index "${lookup}" key indicator.ip

rule bad_address "An administrator from a bad address" {
  when any logins where user.name in admins and threat(source.ip) is present
  severity high
  alert { include threat(source.ip).indicator.provider as provider }
  test "an administrator" {
    given row of admins { user.name: "ada" }
    given row of threat { indicator.ip: "203.0.113.9", indicator.provider: "feed" }
    given logins { user.name: "ada", source.ip: "203.0.113.9" }
    expect 1 alert with provider "feed"
  }
}
`;
}

const admins = [
  { user: { name: ["ada", "Grace"] }, state: "active" },
  { user: { name: "bob" }, state: "gone" },
  { user: { name: "eve" }, state: "active", valid_until: "2026-05-03" },
  { user: { name: "kim" }, state: "active", valid_until: "2026-05-04" },
];

const indicators = [
  { "@timestamp": "2026-05-01", indicator: { ip: "203.0.113.9", provider: "old feed" } },
  { "@timestamp": "2026-05-02", indicator: { ip: "203.0.113.9", provider: "feed" } },
];

const events = ["ada", "grace", "bob", "eve", "kim"].map((name) => ({
  "@timestamp": time,
  user: { name },
  source: { ip: "203.0.113.9" },
}));

describeWithElasticsearch("lists and lookups of an index", (url) => {
  const indices = useTestIndices(url);

  async function prepare(suffix: string) {
    const list = await indices.load(`${suffix}-admins`, admins);
    const lookup = await indices.load(`${suffix}-threats`, indicators);
    const lines = events.map((event) => `${JSON.stringify(event)}\n`).join("");
    return { list, lookup, folder: createFolder({ "rules.tocsin": rulesOver(list, lookup), "events.ndjson": lines }) };
  }

  const names = (stdout: string) =>
    (parseLines(stdout) as unknown as Alert[]).map(({ user }) => (user as unknown as { name: string }).name).toSorted();

  test("are filled before a hunt over an index, which says how many rows there were", async () => {
    const { folder, list, lookup } = await prepare("hunt");
    const index = await indices.load("hunt-events", events);
    const hunt = ["hunt", "--rules", "rules.tocsin", "--elasticsearch", url, "--index", index, "--format", "ndjson"];
    const { stdout, stderr, exitCode } = await folder.tocsin(...hunt);
    expect(exitCode, stderr).toBe(0);
    expect(names(stdout)).toEqual(["ada", "grace", "kim"]);
    expect(stderr).toMatch(new RegExp(`list rules\\.admins: 4 entries from ${list}, read at 20\\d\\d-.*Z\\.`));
    expect(stderr).toMatch(new RegExp(`lookup rules\\.threat: 1 row from ${lookup}, read at`));
    const [alert] = parseLines(stdout) as unknown as Alert[];
    expect(alert?.tocsin.alert).toMatchObject({
      include: { provider: ["feed"] },
      lookups: { "rules.threat": expect.stringMatching(/^[0-9a-f]{16}$/) as string },
    });
  });

  test("are filled before a hunt over files, where a server is named", async () => {
    const { folder } = await prepare("files");
    const hunt = ["hunt", "--rules", "rules.tocsin", "--events", "events.ndjson", "--format", "ndjson"];
    expect(names((await folder.tocsin(...hunt, "--elasticsearch", url)).stdout)).toEqual(["ada", "grace", "kim"]);
  });

  test("are filled before a rule is explained", async () => {
    const { folder } = await prepare("explain");
    const explain = ["explain", "bad_address", "--rules", "rules.tocsin", "--event", "events.ndjson:1"];
    expect((await folder.tocsin(...explain)).stderr).toContain("TOC6015");
    expect((await folder.tocsin(...explain, "--elasticsearch", url)).exitCode).toBe(0);
  });

  test("an index that is not there ends it with 2, and no rule runs", async () => {
    const folder = createFolder({ "rules.tocsin": rulesOver(`${indices.name("none")}-*`, "none"), "e.ndjson": "{}\n" });
    const { stderr, stdout, exitCode } = await folder.tocsin(
      "hunt",
      "--rules",
      "rules.tocsin",
      "--events",
      "e.ndjson",
      "--elasticsearch",
      url,
    );
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr.match(/TOC7104/g)).toHaveLength(4);
  });

  test("with `newest`, older documents and those without a time are left out", async () => {
    const index = await indices.load("newest", [
      { "@timestamp": "2026-05-04T10:00:00Z", name: "new" },
      { "@timestamp": "2026-05-01T10:00:00Z", name: "old" },
      { name: "timeless" },
    ]);
    expect(await read([index], Date.parse("2026-05-04"))).toEqual(["new"]);
    expect(await read([index], undefined)).toEqual(["new", "old", "timeless"]);
  });

  test("several patterns are read together, every document once and in pages", async () => {
    const many = Array.from({ length: 7_000 }, (_, number) => ({ name: String(number) }));
    const [first, second] = [await indices.load("many-1", many), await indices.load("many-2", [{ name: "other" }])];
    const found = await read([`${first}*`, second], undefined);
    expect(new Set(found)).toEqual(new Set([...many.map(({ name }) => name), "other"]));
    expect(found).toHaveLength(7_001);
  });

  async function read(patterns: readonly string[], from: number | undefined): Promise<string[]> {
    const connection = await connectTo(url);
    const documents: Event[] = [];
    for await (const batch of createTableReader(connection).read(patterns, from)) {
      expect(batch.problem).toBeUndefined();
      documents.push(...batch.documents);
    }
    await connection.close();
    return documents.map(({ document }) => document["name"] as string).toSorted();
  }
});
