import { expect, test } from "vitest";
import { compileText, withoutPlaces } from "../compile/compiled.test-data.ts";

function listOf(declaration: string, tables: Record<string, string> = {}) {
  const text = `source logs typed by untyped\n${declaration}\nrule r { when any logs where f in values severity low }`;
  const { ruleSet, diagnostics } = compileText(text, tables);
  const problems = diagnostics.filter(({ severity }) => severity !== "information");
  return { list: withoutPlaces(ruleSet.lists[0]), codes: problems.map(({ code }) => code), problems };
}

const texts = (...values: string[]) => values.map((value) => ({ value: { op: "literal", type: "text", value } }));

test("a list of its own has its entries, with the moment from which they no longer count", () => {
  const { list } = listOf('list values of text ["a", "b" until 2027-01-01, "c" until 2027-01-01T10:00:00Z]');
  expect(list).toEqual({
    name: "example.values",
    type: "text",
    entries: [
      { value: { op: "literal", type: "text", value: "a" } },
      { value: { op: "literal", type: "text", value: "b" }, until: Date.UTC(2027, 0, 2) },
      { value: { op: "literal", type: "text", value: "c" }, until: Date.UTC(2027, 0, 1, 10) },
    ],
  });
});

test("an address list may hold addresses and blocks, also in quotes", () => {
  expect(listOf('list values of address [10.0.0.0/8, "192.0.2.1"]').list).toMatchObject({
    type: "address",
    entries: [{ value: { type: "block", value: "10.0.0.0/8" } }, { value: { type: "address", value: "192.0.2.1" } }],
  });
});

test("an entry of another type is an error", () => {
  expect(listOf('list values of number [1, "x"]').codes).toEqual(["TOC3033"]);
  expect(listOf("list values of text [1]").codes).toEqual(["TOC3033"]);
  expect(listOf('list values of txet ["a"]').codes).toEqual(["TOC2015"]);
});

test("a CSV file is read by its column, with quotes, any line ends and a byte order mark", () => {
  const csv = '\u{feff}name,sha256\r\n"a, b",abc\r\n\r\nc,"d""e"\r\n';
  expect(listOf('list values of text from "t.csv" column "sha256"', { "t.csv": csv }).list).toMatchObject({
    entries: texts("abc", 'd"e'),
  });
});

test("the only column of a CSV file needs no name, one of several does", () => {
  expect(listOf('list values of text from "t.csv"', { "t.csv": "name\na\n" }).list).toMatchObject({
    entries: texts("a"),
  });
  expect(listOf('list values of text from "t.csv"', { "t.csv": "name,x\na,b\n" }).codes).toEqual(["TOC3034"]);
});

test("an expiry column ends an entry, and an empty one does not", () => {
  const csv = "name,until\na,2027-01-01\nb,\nc,2027-01-01T10:00:00Z\n";
  expect(listOf('list values of text from "t.csv" column "name" expires "until"', { "t.csv": csv }).list).toMatchObject(
    {
      entries: [{ until: Date.UTC(2027, 0, 2) }, { value: { value: "b" } }, { until: Date.UTC(2027, 0, 1, 10) }],
    },
  );
  const bad = listOf('list values of text from "t.csv" column "name" expires "until"', {
    "t.csv": "name,until\na,soon\n",
  });
  expect(bad.problems).toMatchObject([{ code: "TOC3022", message: expect.stringContaining("Line 2") }]);
});

test("a text file has one value a line, without comments and empty lines", () => {
  expect(listOf('list values of text from "t.txt"', { "t.txt": "# known\na\n\n  b \n" }).list).toMatchObject({
    entries: texts("a", "b"),
  });
});

test("JSON and NDJSON hold values, or objects with a column", () => {
  expect(listOf('list values of number from "t.json"', { "t.json": "[1, 2]" }).list).toMatchObject({
    type: "number",
    entries: [{ value: { value: 1 } }, { value: { value: 2 } }],
  });
  const lines = '{"n": "a"}\n{"n": null}\n{"n": "b", "m": 1}\n';
  expect(listOf('list values of text from "t.ndjson" column "n"', { "t.ndjson": lines }).list).toMatchObject({
    entries: texts("a", "b"),
  });
});

test("a value that cannot be read is an error with its line", () => {
  const { problems } = listOf('list values of address from "t.txt"', { "t.txt": "10.0.0.1\n\nlocalhost\n" });
  expect(problems).toMatchObject([{ code: "TOC3022", message: expect.stringContaining('Line 3 of "t.txt"') }]);
});

test("files that are missing, elsewhere, malformed, too long or without the column are errors", () => {
  expect(listOf('list values of text from "t.csv" column "n"').codes).toEqual(["TOC3028"]);
  expect(listOf('list values of text from "../t.csv" column "n"').codes).toEqual(["TOC3024"]);
  expect(listOf('list values of text from "t.csv" column "n"', { "t.csv": 'n\n"a\n' }).codes).toEqual(["TOC3022"]);
  expect(listOf('list values of text from "t.csv" column "n"', { "t.csv": "n,m\na\n" }).codes).toEqual(["TOC3022"]);
  expect(listOf('list values of text from "t.json"', { "t.json": "{" }).codes).toEqual(["TOC3022"]);
  expect(listOf('list values of text from "t.json"', { "t.json": "{}" }).codes).toEqual(["TOC3022"]);
  expect(listOf('list values of text from "t.csv" column "n"', { "t.csv": "m\na\n" }).codes).toEqual(["TOC3021"]);
  expect(listOf('list values of text from "t.txt"', { "t.txt": "a\n".repeat(250_001) }).codes).toEqual(["TOC3023"]);
});

test("an empty file is an empty list", () => {
  expect(listOf('list values of text from "t.txt"', { "t.txt": "" }).list).toMatchObject({ entries: [] });
});

test("a list of an index is empty, and says where its entries lie", () => {
  const where = 'where kind is "admin" newest 30 days refreshed every 10 minutes';
  const { list, codes } = listOf(
    `list values of text from index "a-*", "b" column user.name expires until.at ${where}`,
  );
  expect(codes).toEqual([]);
  expect(list).toMatchObject({
    type: "text",
    entries: [],
    origin: {
      patterns: ["a-*", "b"],
      column: "user.name",
      expires: "until.at",
      where: { op: "compare", operator: "is" },
      newest: 30 * 86_400_000,
      refreshed: 600_000,
    },
  });
});

test("a list of an index needs a column, durations, and no other table of an index", () => {
  const other = 'list other of text from index "b" column m\n';
  expect(listOf('list values of text from index "a"').codes).toEqual(["TOC3095"]);
  expect(listOf('list values of text from index "a" column n newest 0 days').codes).toEqual(["TOC3026"]);
  expect(listOf(`${other}list values of text from index "a" column n where n in other`).codes).toEqual(["TOC3096"]);
  expect(listOf('list values of text from index "a" column n where n in values').codes).toEqual(["TOC3096"]);
  expect(listOf('list good of text ["x"]\nlist values of text from index "a" column n where n in good').codes).toEqual(
    [],
  );
});

function lookupOf(declaration: string, tables: Record<string, string> = {}) {
  const text = `source logs typed by untyped\n${declaration}\nrule r { when any logs where t(f).owner is "a" severity low }`;
  const { ruleSet, diagnostics } = compileText(text, tables);
  return {
    lookup: ruleSet.lookups[0],
    codes: diagnostics.map(({ code }) => code).filter((code) => code !== "TOC4005"),
  };
}

test("a lookup from a file has its rows flat, and a version that follows its content", () => {
  const json = '[{"host": "a", "owner": "x", "site": {"name": "n"}}]';
  const { lookup } = lookupOf('lookup t from "t.json" key host', { "t.json": json });
  expect(lookup).toMatchObject({ name: "example.t", key: "host", rows: [{ host: "a", owner: "x", "site.name": "n" }] });
  expect(lookup?.version).toMatch(/^[0-9a-f]{16}$/);
  const other = lookupOf('lookup t from "t.json" key host', { "t.json": json.replace("x", "y") });
  expect(other.lookup?.version).not.toBe(lookup?.version);
});

test("a lookup of an index has whatever column is asked for", () => {
  const { lookup, codes } = lookupOf('lookup t from index "assets" key host where kind is "asset"');
  expect(codes).toEqual([]);
  expect(lookup).toMatchObject({ key: "host", rows: [], origin: { patterns: ["assets"], where: { op: "compare" } } });
});

test("a row without a key, or with one that is taken, is an error", () => {
  expect(lookupOf('lookup t from "t.csv" key host', { "t.csv": "host,owner\n,x\n" }).codes).toEqual(["TOC3022"]);
  expect(lookupOf('lookup t from "t.csv" key host', { "t.csv": "host,owner\na,x\nA,y\n" }).codes).toEqual(["TOC3022"]);
  expect(lookupOf('lookup t key host [{ host: "a", owner: "x" }, { owner: "y" }]').codes).toEqual(["TOC3037"]);
  expect(lookupOf('lookup t from "t.csv" key name', { "t.csv": "host,owner\na,x\n" }).codes).toEqual(["TOC3021"]);
});

test("a schema file types the fields, and one that cannot be read is the only error", () => {
  const text = 'source logs typed by "s.json"\nrule r { when any logs where a.b is "x" severity low }';
  const read = (tables: Record<string, string>) => compileText(text, tables).diagnostics.map(({ code }) => code);
  expect(read({ "s.json": '{"fields": {"a.b": {"type": "text"}}}' })).toEqual(["TOC4005"]);
  expect(read({ "s.json": '{"fields": {"a.b": {"type": "number"}}}' })).toEqual(["TOC3002"]);
  expect(read({})).toEqual(["TOC3028"]);
  expect(read({ "s.json": "{" })).toEqual(["TOC6100"]);
});
