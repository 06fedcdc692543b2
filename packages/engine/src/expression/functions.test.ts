import type {
  Expression,
  FieldType,
  FunctionName,
  JsonObject,
  JsonValue,
  Lookup,
  LookupExpression,
} from "@tocsin/core";
import { expect, test } from "vitest";
import { Compilation } from "../compilation.ts";
import { createScope } from "../scope.ts";
import { field, number, pattern, ruleSet, text } from "../test-rules.ts";
import { compileExpression, showValues } from "./compile-expression.ts";

const assets: Lookup = {
  name: "m.asset",
  key: "host",
  rows: [
    { host: "WS1", owner: "ann", networks: ["a", "b"] },
    { host: "ws1", owner: "second" },
    { host: 7, owner: "seven" },
  ],
  version: "0",
};

function valuesOf(expression: Expression, document: JsonObject): readonly JsonValue[] {
  const compilation = new Compilation(ruleSet([], { lookups: [assets] }));
  return showValues(compileExpression(compilation, expression), createScope(document, undefined));
}

function call(name: FunctionName, args: readonly Expression[], type: FieldType = "text"): Expression {
  return { op: "call", name, arguments: args, type };
}

const f = field("f");

function one(name: FunctionName, value: JsonValue, type: FieldType = "text"): readonly JsonValue[] {
  return valuesOf(call(name, [f], type), { f: value });
}

test("field_exists is true of a field that has nothing, as of one of several", () => {
  const exists = call("field_exists", [call("either", [field("a"), field("b.c")])], "truth");
  const documents: readonly JsonObject[] = [{ a: null }, { "b.c": [] }, { b: {} }, {}];
  expect(documents.map((document) => valuesOf(exists, document))).toEqual([[true], [true], [false], [false]]);
});

test("a function of a missing value is missing, of several values it is taken of each", () => {
  expect(valuesOf(call("lower", [f]), {})).toEqual([]);
  expect(one("length", ["a", "bb", ""], "number")).toEqual([1, 2, 0]);
});

test("texts are measured and changed", () => {
  expect(one("length", "a\u{1f600}", "number")).toEqual([2]);
  expect(one("upper", "straße")).toEqual(["STRASSE"]);
  expect(one("trim", "\t a ")).toEqual(["a"]);
  expect(one("basename", ["C:\\a\\b.exe", "/bin/sh", "plain", "dir/"])).toEqual(["b.exe", "sh", "plain", ""]);
  expect(one("entropy", "aabb", "number")).toEqual([1]);
  expect(one("entropy", "", "number")).toEqual([0]);
});

test("domain is the registrable domain; an address or localhost has none", () => {
  expect(one("domain", ["https://a.b.example.co.uk:8443/x?y", "bob@mail.example.com", "WWW.Example.ORG."])).toEqual([
    "example.co.uk",
    "example.com",
    "example.org",
  ]);
  expect(one("domain", ["10.0.0.1", "localhost", "co.uk", "2001:db8::1", "http://[::1]/", ""])).toEqual([]);
});

test("hour and weekday are of UTC, or of a zone and its daylight saving", () => {
  const at = field("f", "time");
  const zone = text("Europe/Berlin");
  const summer = { f: "2026-07-05T22:30:00Z" };
  expect(valuesOf(call("hour", [at], "number"), summer)).toEqual([22]);
  expect(valuesOf(call("hour", [at, zone], "number"), summer)).toEqual([0]);
  expect(valuesOf(call("hour", [at, zone], "number"), { f: "2026-01-05T22:30:00Z" })).toEqual([23]);
  expect(valuesOf(call("weekday", [at]), summer)).toEqual(["sunday"]);
  expect(valuesOf(call("weekday", [at, zone]), summer)).toEqual(["monday"]);
  expect(valuesOf(call("hour", [at, text("Asia/Kolkata")], "number"), { f: "1969-12-31T18:15:00Z" })).toEqual([23]);
});

test("the parts of a date are of UTC, or of a zone, and weeks are those of ISO 8601", () => {
  const at = field("f", "time");
  const parts = (f: string, ...zone: ReturnType<typeof text>[]) =>
    ["minute", "day", "week", "month", "year"].map(
      (name) => valuesOf(call(name as "minute", [at, ...zone], "number"), { f })[0],
    );
  expect(parts("2026-12-31T23:59:59Z")).toEqual([59, 31, 53, 12, 2026]);
  expect(parts("2026-12-31T23:59:59Z", text("Europe/Berlin"))).toEqual([59, 1, 53, 1, 2027]);
  expect(parts("2024-12-30T00:00:00Z")).toEqual([0, 30, 1, 12, 2024]);
  expect(parts("1969-12-28T12:07:00Z")).toEqual([7, 28, 52, 12, 1969]);
});

test("distance is the great circle in kilometres", () => {
  const ends = call("distance", [field("a", "object"), field("b", "object")], "number");
  const [km] = valuesOf(ends, { a: { lat: 52.52, lon: 13.405 }, "b.lat": 48.8566, "b.lon": "2.3522" });
  expect(km).toBeCloseTo(877.5, 0);
  expect(valuesOf(ends, { a: { lat: 95, lon: 0 }, b: { lat: 0, lon: 0 } })).toEqual([]);
});

test("either is the first that is present, with all its values", () => {
  const either = call("either", [field("a"), field("b", "number"), text("none")]);
  expect(valuesOf(either, { a: ["x", "y"], b: 1 })).toEqual(["x", "y"]);
  expect(valuesOf(either, { b: 1 })).toEqual(["1"]);
  expect(valuesOf(either, {})).toEqual(["none"]);
});

test("either keeps addresses whole", () => {
  const either = call("either", [field("a", "address"), field("b", "address")], "address");
  expect(valuesOf(either, { b: ["10.0.0.1", "::1"] })).toEqual(["10.0.0.1", "::1"]);
});

test("capture takes the first group of the first match", () => {
  expect(valuesOf(call("capture", [f, pattern("key=(\\w+)")]), { f: ["x key=abc key=d", "none"] })).toEqual(["abc"]);
  expect(valuesOf(call("capture", [f, pattern("(a)|b")]), { f: "b" })).toEqual([]);
});

test("replace takes every occurrence: of a text without regard to case, of a pattern by its flags", () => {
  expect(valuesOf(call("replace", [f, text("CORP\\"), text("")]), { f: "corp\\ann Corp\\bob" })).toEqual(["ann bob"]);
  expect(valuesOf(call("replace", [f, pattern("\\d+"), text("$0#")]), { f: "a1b22" })).toEqual(["a$0#b$0#"]);
  expect(valuesOf(call("replace", [f, text(""), text("x")]), { f: "ab" })).toEqual(["ab"]);
});

test("join and part", () => {
  expect(valuesOf(call("join", [text("|"), field("a"), field("b", "number")]), { a: ["x", "y"], b: 1 })).toEqual([
    "x|1",
    "y|1",
  ]);
  expect(valuesOf(call("join", [text("|"), field("a"), field("b")]), { a: "x" })).toEqual([]);
  const part = (separator: string, at: number) => call("part", [f, text(separator), number(at)]);
  expect(valuesOf(part("\\", 2), { f: "CORP\\ann" })).toEqual(["ann"]);
  expect(valuesOf(part("x", 1), { f: "aXb" })).toEqual(["a"]);
  expect(valuesOf(part("\\", 3), { f: "CORP\\ann" })).toEqual([]);
  expect(valuesOf(part("\\", 0), { f: "CORP\\ann" })).toEqual([]);
});

test("decode_base64 reads UTF-8 and PowerShell's UTF-16, and is missing where there is no text", () => {
  const powershell = Buffer.from("IEX (New-Object Net.WebClient)", "utf16le").toString("base64");
  expect(one("decode_base64", ["aGVsbG8=", "aGVsbG8", " 4oKs ", powershell])).toEqual([
    "hello",
    "hello",
    "€",
    "IEX (New-Object Net.WebClient)",
  ]);
  expect(one("decode_base64", ["", "a", "a b", "aGVsbG8==", "/////w==", "AAAA", "AAECAwQF"])).toEqual([]);
});

test("version reads a text as a version", () => {
  expect(valuesOf(call("version", [f], "version"), { f: ["1.2.3", "no"] })).toEqual(["1.2.3"]);
});

test("what functions make stays bounded", () => {
  const many = Array.from({ length: 5000 }, (_, at) => `v${at}`);
  expect(valuesOf(call("join", [text(""), field("a"), field("b")]), { a: many, b: many })).toHaveLength(64);
  expect(valuesOf(call("replace", [f, text("a"), text("b".repeat(100))]), { f: "a".repeat(1_000_000) })).toEqual([]);
});

test("a lookup gives the row of a key, compared without regard to case; no row, no value", () => {
  const owner = (key: Expression): Expression => ({
    op: "lookup",
    lookup: "m.asset",
    key,
    column: "owner",
    type: "text",
  });
  expect(valuesOf(owner(f), { f: ["ws1", "other"] })).toEqual(["ann"]);
  expect(valuesOf(owner(field("f", "number")), { f: "7" })).toEqual(["seven"]);
  expect(valuesOf(owner(f), {})).toEqual([]);
  const row: LookupExpression = { op: "lookup", lookup: "m.asset", key: f, column: null, type: "text" };
  expect(valuesOf(row, { f: "ws1" })).toEqual(["WS1"]);
  expect(valuesOf({ ...row, column: "networks" }, { f: "ws1" })).toEqual(["a", "b"]);
});
