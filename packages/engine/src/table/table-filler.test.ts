import type { Condition, Event, JsonObject, List, Lookup } from "@tocsin/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, field, nowhere, oneEvent, rule, ruleSet, text } from "../test-rules.ts";
import { createTableFiller, openTablesOf, withTables, type OpenTable } from "./create-table-filler.ts";

const origin = { patterns: ["a-*"], where: null, at: nowhere };

function listOf(more: Partial<List["origin"]> & object = {}, type: List["type"] = "text"): List {
  return { name: "m.list", type, entries: [], origin: { ...origin, column: "user.name", ...more } };
}

const lookup: Lookup = { name: "m.asset", key: "host", rows: [], version: "", origin };

const asking: Condition = compare(
  { op: "lookup", lookup: "m.asset", key: field("host.name"), column: "owner.name", type: "untyped" },
  "is",
  text("ada"),
);

function fill(table: List | Lookup, documents: readonly JsonObject[], rows = 1_000, length = 1_000) {
  const set = ruleSet([rule(oneEvent(asking))], "entries" in table ? { lists: [table] } : { lookups: [table] });
  const filler = createTableFiller(set, table as OpenTable, { rows, length });
  const taken = documents.map((document): boolean => filler.take(toEvent(document)));
  return { ...filler.finish(), taken };
}

function toEvent(document: JsonObject): Event {
  return { document, origin: { index: "a-1", id: "1" } };
}

function entriesOf(list: List, documents: readonly JsonObject[]): unknown[] {
  const { table } = fill(list, documents);
  return (table as List).entries.map(({ value, until }) => (until === undefined ? value.value : [value.value, until]));
}

const day = Date.UTC(2026, 0, 5);

describe("a list of an index", () => {
  test("has every value of its column once, whatever the shape of the document", () => {
    const documents: JsonObject[] = [
      { user: { name: ["b", "a"] } },
      { "user.name": "a" },
      { user: [{ name: "c" }] },
      { other: 1 },
    ];
    expect(entriesOf(listOf(), documents)).toEqual(["a", "b", "c"]);
  });

  test("reads values as its type, and counts those that cannot be", () => {
    const documents: JsonObject[] = [{ ip: "10.0.0.0/8" }, { ip: "::1" }, { ip: "nowhere" }, { ip: "" }, { ip: 5 }];
    const { table, unreadable, rows } = fill(listOf({ column: "ip" }, "address"), documents);
    expect((table as List).entries.map(({ value }) => value.type)).toEqual(["address", "block"]);
    expect({ unreadable, rows }).toEqual({ unreadable: 2, rows: 2 });
  });

  test("takes only what meets its condition", () => {
    const where = compare(field("kind", "untyped"), "is", text("admin"));
    const documents: JsonObject[] = [
      { user: { name: "a" }, kind: "Admin" },
      { user: { name: "b" }, kind: "guest" },
    ];
    expect(entriesOf(listOf({ where }), documents)).toEqual(["a"]);
  });

  test("an entry expires at a time, or at the end of a day; what is empty never does", () => {
    const documents: JsonObject[] = [
      { user: { name: "a" }, until: "2026-01-05" },
      { user: { name: "b" }, until: "2026-01-05T00:00:00Z" },
      { user: { name: "c" } },
      { user: { name: "d" }, until: "soon" },
    ];
    expect(entriesOf(listOf({ expires: "until" }), documents)).toEqual([["a", day + 86_400_000], ["b", day], "c"]);
    expect(fill(listOf({ expires: "until" }), documents).unreadable).toBe(1);
  });

  test("is too large beyond a number of entries", () => {
    const documents: JsonObject[] = [{ user: { name: "a" } }, { user: { name: "b" } }, { user: { name: "b" } }];
    expect(fill(listOf(), documents, 2).taken).toEqual([true, true, true]);
    expect(fill(listOf(), documents, 1).taken).toEqual([true, false, false]);
  });
});

describe("a lookup of an index", () => {
  const rowsOf = (documents: readonly JsonObject[]) => (fill(lookup, documents).table as Lookup).rows;

  test("keeps the key and the columns that rules ask for", () => {
    const documents: JsonObject[] = [
      { host: "a", owner: { name: "ada", phone: "1" } },
      { host: ["b", "c"], "owner.name": ["x", "y"] },
    ];
    expect(rowsOf(documents)).toEqual([
      { host: "a", "owner.name": "ada" },
      { host: "b", "owner.name": ["x", "y"] },
      { host: "c", "owner.name": ["x", "y"] },
    ]);
  });

  test("of several documents with one key the newest counts, however the key is spelt", () => {
    const documents: JsonObject[] = [
      { host: "a", owner: { name: "old" }, "@timestamp": "2026-01-01" },
      { host: "A", owner: { name: "new" }, "@timestamp": "2026-01-02" },
      { host: "a", owner: { name: "timeless" } },
    ];
    expect(rowsOf(documents)).toEqual([{ host: "A", "owner.name": "new" }]);
  });

  test("a document without a key is counted and left out", () => {
    expect(fill(lookup, [{ owner: "x" }, { host: "" }, { host: "a" }])).toMatchObject({ rows: 1, unreadable: 2 });
  });

  test("is too large beyond a size, whatever the number of its rows, and columns that nobody asks for have none", () => {
    const large = { host: "a", owner: { name: "x".repeat(500) }, "@timestamp": "2026-01-02" };
    const documents = [
      large,
      { ...large, host: "A", "@timestamp": "2026-01-01" },
      { host: "b", other: "x".repeat(2_000) },
    ];
    expect(fill(lookup, documents).taken).toEqual([true, true, true]);
    expect(fill(lookup, [...documents, { ...large, host: "c" }]).taken).toEqual([true, true, true, false]);
  });

  test("has a version that follows its rows", () => {
    const version = (owner: string) => (fill(lookup, [{ host: "a", owner: { name: owner } }]).table as Lookup).version;
    expect(version("x")).toMatch(/^[0-9a-f]{16}$/);
    expect(version("x")).toBe(version("x"));
    expect(version("x")).not.toBe(version("y"));
  });
});

test("the order of the documents decides nothing", () => {
  const value = fc.constantFrom("a", "A", "b", "c", "", 5, null);
  const time = fc.constantFrom("2026-01-01", "2026-01-02", "none");
  const document = fc.record({
    host: value,
    user: fc.record({ name: value }),
    owner: fc.record({ name: value }),
    "@timestamp": time,
  });
  const documents = fc.array(document, { maxLength: 8 });
  const both = documents.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(both, ([one, other]) => {
      expect(fill(lookup, other).table).toEqual(fill(lookup, one).table);
      expect(fill(listOf({ expires: "@timestamp" }), other).table).toEqual(
        fill(listOf({ expires: "@timestamp" }), one).table,
      );
    }),
  );
});

test("tables that were filled stand in place of those of the same name", () => {
  const set = ruleSet([], { lists: [listOf(), { name: "m.own", type: "text", entries: [] }], lookups: [lookup] });
  expect(openTablesOf(set).map(({ name }) => name)).toEqual(["m.list", "m.asset"]);
  const { table } = fill(listOf(), [{ user: { name: "a" } }]);
  expect(withTables(set, [table]).lists.map(({ entries }) => entries.length)).toEqual([1, 0]);
});
