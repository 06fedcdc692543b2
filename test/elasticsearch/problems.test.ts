import { connect, readIndex } from "@tocsin/elasticsearch";
import { expect, test } from "vitest";
import { sendRequest } from "../../tools/elasticsearch/server-request.ts";
import { describeWithElasticsearch } from "../frame/elasticsearch.ts";
import { connectTo, readWhole, useTestIndices } from "./test-indices.ts";

describeWithElasticsearch("what is wrong with an index", (url) => {
  const indices = useTestIndices(url);

  async function problemOf(index: string, options: object = {}) {
    const { problem } = await readWhole(await connectTo(url), index, options);
    return problem && { code: problem.code, message: problem.message };
  }

  test("an index that is not there is named", async () => {
    const name = indices.name("missing");
    expect(await problemOf(name)).toEqual({ code: "TOC7104", message: expect.stringContaining(`\`${name}\``) });
  });

  test("of several indices the one that is not there is named", async () => {
    const there = await indices.load("there", [{ "@timestamp": 1 }]);
    const name = indices.name("not-there");
    expect(await problemOf(`${there},${name}`)).toEqual({
      code: "TOC7104",
      message: expect.stringContaining(`no index \`${name}\``),
    });
  });

  test("a pattern that fits no index is named", async () => {
    expect(await problemOf("nothing-is-called-this-*")).toEqual({
      code: "TOC7104",
      message: expect.stringContaining("`nothing-is-called-this-*`"),
    });
  });

  test("an index without the time field is named, and the field", async () => {
    const index = await indices.load("timeless", [{ "@timestamp": 1 }]);
    expect(await problemOf(index, { timeField: "event.created" })).toEqual({
      code: "TOC7105",
      message: expect.stringMatching(new RegExp(`${index}.*event\\.created`)),
    });
  });

  test("of several indices the one without the time field is named", async () => {
    const timed = await indices.load("some-timed", [{ "@timestamp": 1 }]);
    const other = indices.name("some-other");
    await sendRequest(url, "POST", `${other}/_doc?refresh=true`, '{"user":"ann"}');
    const problem = await problemOf(`${timed},${other}`);
    expect(problem?.message).toContain(`\`${other}\``);
  });

  test("an empty index may lack the time field", async () => {
    const index = indices.name("empty");
    await sendRequest(url, "PUT", index);
    expect(await problemOf(index)).toBeUndefined();
  });

  test("a time field that holds no times stands in the way of a range alone", async () => {
    const index = indices.name("text-time");
    await sendRequest(url, "PUT", index, '{"mappings":{"properties":{"@timestamp":{"type":"keyword"}}}}');
    await sendRequest(url, "POST", `${index}/_doc?refresh=true`, '{"@timestamp":"2026-05-04"}');
    expect(await problemOf(index)).toBeUndefined();
    expect(await problemOf(index, { from: 0 })).toEqual({
      code: "TOC7110",
      message: expect.stringMatching(new RegExp(`${index}.*@timestamp.*keyword`)),
    });
  });

  test.each([
    { what: "goes away", method: "DELETE", path: "", code: "TOC7104" },
    { what: "is closed", method: "POST", path: "/_close", code: "TOC7106" },
  ])("an index that $what while it is read ends the reading with an error", async ({ what, method, path, code }) => {
    const index = await indices.load(
      what.replace(" ", "-"),
      [1, 2, 3, 4].map((time) => ({ "@timestamp": time })),
    );
    const problems = [];
    for await (const { problem, events } of readIndex(await connectTo(url), {
      index,
      timeField: "@timestamp",
      pageSize: 2,
    })) {
      problems.push(problem?.code);
      if (events.length > 0) await sendRequest(url, method, `${index}${path}`);
    }
    expect(problems).toEqual([undefined, undefined, code]);
  });

  test("a time field that is not mapped the same everywhere can be read", async () => {
    const dates = await indices.load("mixed-dates", [{ "@timestamp": 1 }]);
    const nanos = indices.name("mixed-nanos");
    await sendRequest(url, "PUT", nanos, '{"mappings":{"properties":{"@timestamp":{"type":"date_nanos"}}}}');
    await sendRequest(url, "POST", `${nanos}/_doc?refresh=true`, '{"@timestamp":"1970-01-01T00:00:00.001000001Z"}');
    const { events } = await readWhole(await connectTo(url), `${dates},${nanos}`, { from: 1, to: 2 });
    expect(events).toHaveLength(2);
  });

  test("a URL with a port where nothing listens is named", async () => {
    const result = await connect({ url: "http://127.0.0.1:1", environment: {} });
    expect(result).toMatchObject({ problem: { code: "TOC7100", message: expect.stringContaining("127.0.0.1:1") } });
  });
});
