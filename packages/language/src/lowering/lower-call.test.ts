import { expect, test } from "vitest";
import { conditionOf, fixed, problemsOf, sampleTables, compileText } from "../compile/compiled.test-data.ts";

test("a function has the type of its result", () => {
  expect(conditionOf("length(user) > 5")).toMatchObject({
    as: "number",
    subjects: [{ op: "call", name: "length", type: "number", arguments: [{ op: "field", path: "user" }] }],
  });
});

test("either has the type of its parts, which must agree", () => {
  expect(conditionOf("either(port, peer_port) is 5")).toMatchObject({ as: "number", subjects: [{ type: "number" }] });
  expect(problemsOf("either(port, user) is 5")).toMatchObject([{ code: "TOC3013" }]);
});

test("the number of values is checked", () => {
  expect(problemsOf("hour(at) < 6")).toEqual([]);
  expect(problemsOf('hour(at, "UTC", "UTC") < 6')).toMatchObject([{ code: "TOC3012" }]);
  expect(problemsOf('either() is "a"')).toMatchObject([{ code: "TOC3012" }]);
});

test("the types of values are checked", () => {
  expect(problemsOf("length(port) > 5")).toMatchObject([{ code: "TOC3013" }]);
  expect(problemsOf('hour(at, "Mars/Base") < 6')).toMatchObject([{ code: "TOC3014" }]);
  expect(problemsOf("hour(at, user) < 6")).toMatchObject([{ code: "TOC3013" }]);
  expect(problemsOf('part(user, "-", 0) is "a"')).toMatchObject([{ code: "TOC3013" }]);
  expect(problemsOf("distance(geo, user) > 5")).toMatchObject([{ code: "TOC3013" }]);
});

test("capture needs a group, replace takes a text or a pattern", () => {
  expect(problemsOf('capture(user, /a/) is "a"')).toMatchObject([{ code: "TOC3013" }]);
  expect(conditionOf('capture(user, /key=(\\w+)/) is "a"')).toMatchObject({
    subjects: [{ arguments: [{}, { op: "pattern" }] }],
  });
  expect(conditionOf('replace(user, "a", "b") is "b"')).toMatchObject({
    subjects: [{ arguments: [{}, { value: "a" }, { value: "b" }] }],
  });
});

test("version of a literal is a version, and orders versions", () => {
  expect(conditionOf('release < version("1.2.3")')).toMatchObject({
    as: "version",
    objects: [{ type: "version", value: "1.2.3" }],
  });
  expect(conditionOf('version(user) < version("1.2.3")')).toMatchObject({ as: "version", subjects: [{ op: "call" }] });
});

test("a misspelt function is named with what it may have meant", () => {
  expect(fixed("lenght(user) > 5")).toBe("length(user) > 5");
});

const lookup = 'lookup asset key host [{ host: "a", owner: "ada" }]';

test("a lookup gives a column of its row, or whether there is one", () => {
  expect(conditionOf('asset(host).owner is "ada"', "events", lookup)).toMatchObject({
    subjects: [{ op: "lookup", lookup: "example.asset", key: { op: "field", path: "host" }, column: "owner" }],
  });
  expect(conditionOf("asset(host) is present", "events", lookup)).toMatchObject({
    op: "present",
    of: { column: null },
  });
});

test("a column that the table lacks is an error with its fix", () => {
  expect(fixed('asset(host).onwer is "ada"', "events", lookup)).toBe('asset(host).owner is "ada"');
});

test("only the lists and lookups that rules use are in the rule set", () => {
  const text = `source s typed by untyped\n${lookup}\nlist used of text ["a"]\nlist unused of text ["b"]\nrule r { when any s where f in used severity low }`;
  const { ruleSet } = compileText(text, sampleTables);
  expect(ruleSet.lists.map(({ name }) => name)).toEqual(["example.used"]);
  expect(ruleSet.lookups).toEqual([]);
});
