import { readIndex } from "@tocsin/elasticsearch";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sendRequest } from "../../tools/elasticsearch/server-request.ts";
import { describeWithElasticsearch } from "../frame/elasticsearch.ts";
import { connectTo, readWhole, useTestIndices } from "./test-indices.ts";

const timeField = "@timestamp";

function eventsAt(count: number, more: object = {}): object[] {
  return Array.from({ length: count }, (_, number) => ({
    [timeField]: `2026-05-04T10:00:00.${number}Z`,
    number,
    ...more,
  }));
}

function nested(depth: number): string {
  return `{"@timestamp":"2026-05-04T10:00:00Z","deep":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`;
}

describeWithElasticsearch("reading an index", (url) => {
  const indices = useTestIndices(url);

  test("pages of any size give every document of every index once", async () => {
    const connection = await connectTo(url);
    const first = await indices.load("pages-1", eventsAt(53, { part: 1 }));
    const second = await indices.load("pages-2", eventsAt(17, { part: 2 }));
    const ids = async (pageSize?: number) => {
      const { events } = await readWhole(connection, `${first},${second}`, { pageSize });
      return events.map(({ origin }) => JSON.stringify(origin)).toSorted();
    };
    const all = await ids();
    expect(new Set(all).size).toBe(70);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 80 }), async (pageSize) => {
        expect(await ids(pageSize)).toEqual(all);
      }),
      { numRuns: 12 },
    );
  });

  test("a whole number beyond 2^53 keeps its digits", async () => {
    const line = '{"@timestamp":"2026-05-04T10:00:00Z","Keywords":-9223372036854775808,"all":[18446744073709551615,7]}';
    const { events } = await readWhole(await connectTo(url), await indices.load("digits", [line]));
    expect(events.map(({ document }) => document)).toEqual([
      { "@timestamp": "2026-05-04T10:00:00Z", Keywords: -9223372036854775808n, all: [18446744073709551615n, 7] },
    ]);
  });

  test("a range takes its first millisecond and not its last", async () => {
    const index = await indices.load(
      "range",
      [10, 11, 12, 13].map((time) => ({ [timeField]: time })),
    );
    const reading = await readWhole(await connectTo(url), index, { from: 11, to: 13 });
    expect(new Set(reading.events.map(({ document }) => document[timeField]))).toEqual(new Set([11, 12]));
    expect(reading.total).toBe(2);
  });

  test("a range with one end is open at the other", async () => {
    const connection = await connectTo(url);
    const index = await indices.load(
      "half-range",
      [10, 11, 12].map((time) => ({ [timeField]: time })),
    );
    const read = async (range: object) => (await readWhole(connection, index, range)).events.length;
    expect([await read({ from: 11 }), await read({ to: 11 })]).toEqual([2, 1]);
  });

  test("documents without a time are counted, and read where no range is asked for", async () => {
    const connection = await connectTo(url);
    const index = await indices.load("untimed", [{ [timeField]: 5 }, { user: "ann" }, { user: "ben" }]);
    const all = await readWhole(connection, index);
    expect({ read: all.events.length, withoutTime: all.withoutTime }).toEqual({ read: 3, withoutTime: 2 });
    const range = await readWhole(connection, index, { from: 0 });
    expect({ read: range.events.length, withoutTime: range.withoutTime }).toEqual({ read: 1, withoutTime: 2 });
  });

  test("a document as deep as an event may be is read, a deeper one is passed over and named", async () => {
    const index = await indices.load("deep", [nested(256), nested(257), ...eventsAt(20)]);
    const { events, malformed, problem } = await readWhole(await connectTo(url), index);
    expect(events).toHaveLength(21);
    expect(malformed).toEqual([{ index, id: expect.any(String), reason: "nested deeper than 256 levels" }]);
    expect(problem).toBeUndefined();
  });

  test("documents too large for one page are read in parts, and one beyond 16 MiB is passed over", async () => {
    const large = (megabytes: number) => ({ [timeField]: 1, text: "x".repeat(megabytes * 1024 * 1024) });
    const index = await indices.load("large", [
      large(17),
      ...Array.from({ length: 6 }, () => large(3)),
      ...eventsAt(9),
    ]);
    const { events, malformed } = await readWhole(await connectTo(url), index);
    expect(events).toHaveLength(15);
    expect(malformed).toEqual([{ index, id: expect.any(String), reason: "larger than 16 MiB" }]);
  });

  test("a key named __proto__ stays a key", async () => {
    const line = '{"@timestamp":"2026-05-04T10:00:00Z","__proto__":{"polluted":true}}';
    const { events } = await readWhole(await connectTo(url), await indices.load("prototype", [line]));
    expect(Object.keys(events[0]?.document ?? {})).toContain("__proto__");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("what is written while reading goes on is not read", async () => {
    const index = await indices.load("snapshot", eventsAt(10));
    let read = 0;
    for await (const { events } of readIndex(await connectTo(url), { index, timeField, pageSize: 4 })) {
      read += events.length;
      if (read === 4) await sendRequest(url, "POST", `${index}/_doc?refresh=true`, JSON.stringify({ [timeField]: 1 }));
    }
    expect(read).toBe(10);
  });

  test("the point in time is given back, also where the reader stops early", async () => {
    const connection = await connectTo(url);
    const index = await indices.load("contexts", eventsAt(10));
    await readWhole(connection, index);
    const stopped = readIndex(connection, { index, timeField, pageSize: 2 });
    await stopped.next();
    await stopped.next();
    expect(await openContexts(index)).toBe(1);
    await stopped.return(undefined);
    expect(await openContexts(index)).toBe(0);
  });

  test("an alias means its index", async () => {
    const index = await indices.load("behind-alias", eventsAt(3));
    await sendRequest(url, "PUT", `${index}/_alias/${index}-alias`);
    const { events } = await readWhole(await connectTo(url), `${index}-alias`);
    expect(events.map(({ origin }) => "index" in origin && origin.index)).toEqual([index, index, index]);
  });

  async function openContexts(index: string): Promise<number> {
    const stats = (await sendRequest(url, "GET", `${index}/_stats/search`)) as {
      readonly _all: { readonly total: { readonly search: { readonly open_contexts: number } } };
    };
    return stats._all.total.search.open_contexts;
  }
});
