import type { Comparison, Condition, JsonObject, RuleSet } from "@tocsin/core";
import { expect, test } from "vitest";
import { Compilation } from "../compilation.ts";
import { createScope } from "../scope.ts";
import { compare, field, not, nowhere, number, pattern, ruleSet, text } from "../test-rules.ts";
import { compileCondition } from "./compile-condition.ts";

const lists: RuleSet["lists"] = [
  {
    name: "m.bad",
    type: "text",
    entries: [{ value: text("Nikto") }, { value: text("sqlmap"), until: 1000 }],
  },
  {
    name: "m.networks",
    type: "address",
    entries: [
      { value: { op: "literal", type: "block", value: "10.0.0.0/8" } },
      { value: { op: "literal", type: "address", value: "2001:db8::1" } },
    ],
  },
  { name: "m.empty", type: "text", entries: [{ value: text("gone"), until: 0 }] },
];

function holds(condition: Condition, document: JsonObject, time?: number): boolean {
  return compileCondition(new Compilation(ruleSet([], { lists })), condition)(createScope(document, time));
}

const bad = { op: "list", list: "m.bad" } as const;
const networks = { op: "list", list: "m.networks" } as const;

test("text is compared without regard to case unless exactly", () => {
  expect(holds(compare(field("a"), "is", text("Straße Σ")), { a: "STRAẞE ς" })).toBe(true);
  expect(holds(compare(field("a"), "is", text("CMD.exe"), { exactly: true }), { a: "cmd.exe" })).toBe(false);
  expect(holds(compare(field("a"), "contains", text("EN"), { exactly: true }), { a: "-enc" })).toBe(false);
  expect(holds(compare(field("a"), "ends with", text(".EXE")), { a: "x.exe" })).toBe(true);
  expect(holds(compare(field("a"), "starts with", text("X.")), { a: "x.exe" })).toBe(true);
  expect(holds(compare(field("a"), "like", text("*\\TEMP\\?.exe")), { a: "C:\\temp\\a.EXE" })).toBe(true);
});

test("a comparison holds if some value satisfies it", () => {
  expect(holds(compare(field("a"), "is", text("y")), { a: ["x", "y"] })).toBe(true);
  expect(holds(compare([field("a"), field("b")], "contains", text("y")), { a: "x", b: ["xyz"] })).toBe(true);
});

test("with a missing field every comparison is false, and its negation holds", () => {
  for (const a of [undefined, null, [], [null], {}]) {
    const document: JsonObject = a === undefined ? {} : { a };
    expect(holds(compare(field("a"), "is", text("x")), document)).toBe(false);
    expect(holds(not(compare(field("a"), "is", text("x"))), document)).toBe(true);
    expect(holds({ op: "present", of: field("a"), at: nowhere }, document)).toBe(false);
    expect(holds(compare(field("a"), "is", text("x"), { quantifier: "every", differs: true }), document)).toBe(false);
    expect(holds(compare(field("a"), "contains", [], { combine: "all" }), document)).toBe(false);
  }
  expect(holds({ op: "present", of: field("a"), at: nowhere }, { a: "" })).toBe(true);
});

test("under every, each value must satisfy it, or with differs none may", () => {
  const isX = compare(field("a"), "is", text("x"), { quantifier: "every" });
  expect(holds(isX, { a: ["x", "X"] })).toBe(true);
  expect(holds(isX, { a: ["x", "y"] })).toBe(false);
  const isNotX = { ...isX, differs: true };
  expect(holds(isNotX, { a: ["y", "z"] })).toBe(true);
  expect(holds(isNotX, { a: ["x", "y"] })).toBe(false);
  const both = compare(field("a"), "contains", [text("x"), text("y")], { quantifier: "every", combine: "all" });
  expect(holds(both, { a: ["xy", "yx"] })).toBe(true);
  expect(holds(both, { a: ["xy", "x"] })).toBe(false);
});

test("combine all wants every object satisfied, each perhaps by another value", () => {
  const both = compare(field("a"), "contains", [text("x"), text("y")], { combine: "all" });
  expect(holds(both, { a: ["ax", "ay"] })).toBe(true);
  expect(holds(both, { a: ["ax", "az"] })).toBe(false);
});

test("field against field holds for some pair of values", () => {
  expect(holds(compare(field("a"), "is", field("b")), { a: ["x", "y"], b: ["z", "Y"] })).toBe(true);
  expect(holds(compare(field("a"), "contains", field("b")), { a: "xyz", b: ["q", "Y"] })).toBe(true);
  expect(
    holds(compare(field("a", "number"), "<", field("b", "number"), { as: "number" }), { a: [9, 5], b: [1, 6] }),
  ).toBe(true);
  expect(holds(compare(field("a"), "is", field("b")), { a: "x" })).toBe(false);
});

test("values are read as the schema says, and one that cannot be is missing", () => {
  const is42 = compare(field("a", "number"), "is", number(42), { as: "number" });
  expect([42, " 42 ", "4.2e1", ["x", 42]].map((a) => holds(is42, { a }))).toEqual([true, true, true, true]);
  expect(["042", "x", true, "42x"].map((a) => holds(is42, { a }))).toEqual([false, false, false, false]);
  expect(holds({ op: "present", of: field("a", "number"), at: nowhere }, { a: "x" })).toBe(false);
  expect(holds(compare(field("a"), "is", text("42")), { a: 42 })).toBe(true);
});

test("whole numbers beyond 2^53 keep their digits", () => {
  const above = compare(field("a", "number"), ">", number("9007199254740992"), { as: "number" });
  expect(holds(above, { a: 9007199254740993n })).toBe(true);
  expect(holds(above, { a: "9007199254740992" })).toBe(false);
  const is = compare(field("a", "number"), "is", number("9223372036854775807"), { as: "number" });
  expect(holds(is, { a: 9223372036854775807n })).toBe(true);
  expect(holds(is, { a: 9223372036854775806n })).toBe(false);
});

test("in an untyped source the literal decides", () => {
  const a = field("a", "untyped");
  expect(holds(compare(a, "is", number(5), { as: "number" }), { a: "5.0" })).toBe(true);
  expect(holds(compare(a, "is", text("5")), { a: 5 })).toBe(true);
  expect(
    holds(compare(a, "in block", { op: "literal", type: "block", value: "10.0.0.0/8" }, { as: "address" }), {
      a: "10.1.1.1",
    }),
  ).toBe(true);
  const since = { op: "literal", type: "time", value: Date.UTC(2026, 0, 1) } as const;
  expect(holds(compare(a, ">=", since, { as: "time" }), { a: "2026-01-01T01:00:00+01:00" })).toBe(true);
  expect(holds(compare(a, "is", text("true")), { a: true })).toBe(true);
});

test("a value that cannot be read as the comparison's type satisfies nothing, also under every", () => {
  const every = compare(field("a", "untyped"), ">", number(5), { as: "number", quantifier: "every" });
  expect(holds(every, { a: [6, "x"] })).toBe(false);
  expect(holds({ ...every, differs: true }, { a: [1, "x"] })).toBe(true);
});

test("addresses are compared as what they are, in blocks and lists of both", () => {
  const ip = field("a", "address");
  expect(holds(compare(ip, "is", text("10.0.0.1"), { as: "address" }), { a: "::ffff:10.0.0.1" })).toBe(true);
  expect(holds(compare(ip, "in block", networks, { as: "address" }), { a: "10.9.9.9" })).toBe(true);
  expect(holds(compare(ip, "is", networks, { as: "address" }), { a: "2001:DB8:0::1" })).toBe(true);
  expect(holds(compare(ip, "is", networks, { as: "address" }), { a: "11.0.0.1" })).toBe(false);
  const ends = [text("10.0.0.1"), text("10.0.0.9")];
  expect(holds(compare(ip, "between", ends, { as: "address" }), { a: "10.0.0.9" })).toBe(true);
});

test("versions, times and truth are compared as what they are", () => {
  const version = { op: "literal", type: "version", value: "1.10" } as const;
  expect(holds(compare(field("a", "version"), ">", version, { as: "version" }), { a: "1.9" })).toBe(false);
  const truth = { op: "literal", type: "truth", value: true } as const;
  expect(holds(compare(field("a", "truth"), "is", truth, { as: "truth" }), { a: "True" })).toBe(true);
  const day = { op: "literal", type: "time", value: 86_400_000 } as const;
  expect(holds(compare(field("a", "time"), "is", day, { as: "time" }), { a: "1970-01-02" })).toBe(true);
});

test("the entries of a list count until they expire, by event time", () => {
  const inList = compare(field("a"), "is", bad);
  expect(holds(inList, { a: "NIKTO" }, 5000)).toBe(true);
  expect(holds(inList, { a: "sqlmap" }, 999)).toBe(true);
  expect(holds(inList, { a: "sqlmap" }, 1000)).toBe(false);
  expect(holds(inList, { a: "sqlmap" }, undefined)).toBe(true);
  const allOf = compare(field("a"), "contains", bad, { combine: "all" });
  expect(holds(allOf, { a: "nikto" }, 999)).toBe(false);
  expect(holds(allOf, { a: "nikto" }, 1000)).toBe(true);
  expect(holds(compare(field("a"), "is", { op: "list", list: "m.empty" }), { a: "gone" }, 0)).toBe(false);
});

test("between includes both ends", () => {
  const between = compare(field("a", "number"), "between", [number(1), number(3)], { as: "number" });
  expect([0, 1, 3, 4].map((a) => holds(between, { a }))).toEqual([false, true, true, false]);
});

test("a pattern is searched anywhere, regards case without i, and takes linear time", () => {
  expect(holds(compare(field("a"), "matches", pattern("b+C")), { a: "abbCd" })).toBe(true);
  expect(holds(compare(field("a"), "matches", pattern("b+C")), { a: "abbcd" })).toBe(false);
  expect(holds(compare(field("a"), "matches", pattern("^b+c$", "im")), { a: "x\nBBC\ny" })).toBe(true);
  expect(holds(compare(field("a"), "matches", pattern("^(a+)+$")), { a: `${"a".repeat(32_768)}!` })).toBe(false);
});

test("anywhere is every value of the event, or of the searchable fields", () => {
  const all = { op: "anywhere", paths: null } as const;
  expect(holds(compare(all, "contains", text("needle")), { a: { b: [{ c: "a NEEDLE" }] } })).toBe(true);
  expect(holds(compare(all, "is", text("4625")), { a: { code: 4625 } })).toBe(true);
  const some = { op: "anywhere", paths: ["message", "a.b"] } as const;
  expect(holds(compare(some, "contains", text("needle")), { a: { b: "needle" } })).toBe(true);
  expect(holds(compare(some, "contains", text("needle")), { other: "needle" })).toBe(false);
});

test("and, or, not and constants have two values", () => {
  const yes: Condition = { op: "constant", holds: true, at: nowhere };
  const no = not(yes);
  expect(holds({ op: "all", of: [yes, no], at: nowhere }, {})).toBe(false);
  expect(holds({ op: "any", of: [no, yes], at: nowhere }, {})).toBe(true);
  expect(holds(not({ op: "any", of: [no, no], at: nowhere }), {})).toBe(true);
});

test("the verdict of a comparison that conditions share is one of each event and of this very comparison", () => {
  const compilation = new Compilation(ruleSet([]));
  const [is, again, isExactly, isEvery] = [{}, {}, { exactly: true }, { quantifier: "every" }].map((more) =>
    compileCondition(compilation, compare(field("a"), "is", text("X"), more as Partial<Comparison>)),
  );
  const verdicts = (document: JsonObject) => {
    const scope = createScope(document, undefined);
    return [is, again, isExactly, isEvery].map((condition) => condition?.(scope));
  };
  expect(verdicts({ a: ["x", "y"] })).toEqual([true, true, false, false]);
  expect(verdicts({ a: "X" })).toEqual([true, true, true, true]);
  expect(verdicts({ a: "y" })).toEqual([false, false, false, false]);
});
