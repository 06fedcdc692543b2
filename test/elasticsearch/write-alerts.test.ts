import type { JsonObject } from "@tocsin/core";
import { writeAlerts } from "@tocsin/elasticsearch";
import { expect, test } from "vitest";
import { sendRequest } from "../../tools/elasticsearch/server-request.ts";
import { describeWithElasticsearch } from "../frame/elasticsearch.ts";
import { alertOf } from "./alert-of.ts";
import { connectTo, readWhole, useTestIndices } from "./test-indices.ts";

const many = Array.from({ length: 1_200 }, (_, number) => alertOf(number));

describeWithElasticsearch("writing alerts", (url) => {
  const indices = useTestIndices(url);

  test("each is created once, however often it is written", async () => {
    const connection = await connectTo(url);
    const index = indices.name("twice");
    expect(await writeAlerts(connection, index, many)).toEqual({ created: 1_200, existing: 0, failed: [] });
    expect(await writeAlerts(connection, index, many)).toEqual({ created: 0, existing: 1_200, failed: [] });
    expect(await countIn(index)).toBe(1_200);
  });

  test("the document's id is the alert's, and its content the alert", async () => {
    const connection = await connectTo(url);
    const index = indices.name("content");
    const alert = alertOf(1, { include: { keywords: 9223372036854775809n }, key: { "user.name": "ann" } });
    await writeAlerts(connection, index, [alert]);
    const { events } = await readWhole(connection, index);
    expect(events).toEqual([{ document: alert, origin: { index, id: alert.tocsin.alert.id } }]);
  });

  test("alerts whose events disagree about types are all kept", async () => {
    const index = indices.name("shapes");
    const deep = JSON.parse("[".repeat(60) + "1" + "]".repeat(60)) as JsonObject;
    const alerts = [
      alertOf(1, { value: 3, include: { a: 1 } }, { process: { pid: 12 }, source: { ip: "10.0.0.1" } }),
      alertOf(
        2,
        { value: { tries: 3 }, include: { a: "text" } },
        { process: { pid: "0x3e8" }, source: { ip: "a host" } },
      ),
      alertOf(
        3,
        { include: { a: { b: deep } }, key: { "a.b": 1, a: "x".repeat(40_000) } },
        { message: "x".repeat(40_000) },
      ),
      alertOf(4, {}, { process: { command_line: "é".repeat(40_000) } }),
    ];
    expect(await writeAlerts(await connectTo(url), index, alerts)).toEqual({ created: 4, existing: 0, failed: [] });
  });

  test("an alert has a time that can be asked for, keywords, and addresses", async () => {
    const index = indices.name("mapping");
    await writeAlerts(await connectTo(url), index, [
      alertOf(1, { key: { "user.name": "ann" } }, { source: { ip: "10.0.0.1" } }),
    ]);
    for (const query of [
      { range: { "@timestamp": { gte: "2026-05-04", lt: "2026-05-05" } } },
      { term: { "rule.id": "auth.brute_force" } },
      { term: { "source.ip": "10.0.0.0/8" } },
      { term: { "tocsin.alert.key.user.name": "ann" } },
    ]) {
      expect(await countIn(index, query)).toBe(1);
    }
  });

  test("an alert that the index refuses is named with the reason, and the others are written", async () => {
    const index = indices.name("strict");
    const mapping = { properties: { "@timestamp": { type: "date" }, message: { type: "date" } }, dynamic: false };
    await sendRequest(url, "PUT", index, JSON.stringify({ mappings: mapping }));
    const written = await writeAlerts(await connectTo(url), index, [
      alertOf(1, {}, { message: "2026-05-04" }),
      alertOf(2, {}, { message: "no date" }),
    ]);
    expect(written).toMatchObject({ created: 1, failed: [{ id: alertOf(2).tocsin.alert.id }] });
    expect(written.problem).toMatchObject({
      code: "TOC7111",
      message: expect.stringMatching(/refused 1 alert,.*message/),
    });
  });

  test("a name that can be no index is refused with the reason", async () => {
    const { problem, created } = await writeAlerts(await connectTo(url), "Not-An-Index", [alertOf(1)]);
    expect(created).toBe(0);
    expect(problem).toMatchObject({ code: "TOC7111", message: expect.stringContaining("lowercase") });
  });

  test("an alias is written through", async () => {
    const index = await indices.load("aliased", []);
    await sendRequest(url, "PUT", `${index}/_alias/${index}-alias`);
    const written = await writeAlerts(await connectTo(url), `${index}-alias`, [alertOf(1)]);
    expect(written).toEqual({ created: 1, existing: 0, failed: [] });
    expect(await countIn(index)).toBe(1);
  });

  test("no alerts make no index", async () => {
    const connection = await connectTo(url);
    const index = indices.name("none");
    expect(await writeAlerts(connection, index, [])).toEqual({ created: 0, existing: 0, failed: [] });
    expect((await readWhole(connection, index)).problem?.code).toBe("TOC7104");
  });

  async function countIn(index: string, query: object = { match_all: {} }): Promise<number> {
    const answer = await sendRequest(url, "POST", `${index}/_count`, JSON.stringify({ query }));
    return (answer as { count: number }).count;
  }
});
