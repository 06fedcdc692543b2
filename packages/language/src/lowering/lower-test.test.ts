import { expect, test } from "vitest";
import { compileText, ruleOf, sampleTables, withoutPlaces } from "../compile/compiled.test-data.ts";

const head = `
source events typed by "fields.json" where kind is "login" and at > 2020-01-01 and file.name is "a.txt"
lookup asset key host [{ host: "a", owner: "ada" }]
`;

function toText(lines: string, clauses = ""): string {
  return `${head}rule r {\n  when at least 2 events per ip within 5 minutes\n  severity low\n${clauses}\n  test "one" {\n${lines}\n  }\n}`;
}

function testOf(lines: string, clauses?: string) {
  return ruleOf(toText(lines, clauses), sampleTables).tests[0]!;
}

function codes(lines: string, clauses?: string): string[] {
  const { diagnostics } = compileText(toText(lines, clauses), sampleTables);
  return diagnostics.map(({ code }) => code).filter((code) => code !== "TOC4011");
}

test("a given event has its body, and what the source's filter asks for", () => {
  const { given } = testOf(
    '    given events { user: "ada", ip: 10.0.0.1, port: 22, admin: true }\n    expect no alert',
  );
  expect(given).toMatchObject([
    {
      kind: "events",
      source: "example.events",
      count: 1,
      body: { kind: "login", user: "ada", ip: "10.0.0.1", port: 22, admin: true, file: { name: "a.txt" } },
    },
  ]);
});

test("missing leaves out what the filter asks for", () => {
  const { given } = testOf("    given events { kind: missing, file.name: missing }\n    expect no alert");
  expect(given).toMatchObject([{ body: {} }]);
  expect(given[0]).not.toHaveProperty("body.kind");
});

test("a value of the body stands against the filter's", () => {
  expect(testOf('    given events { kind: "logout" }\n    expect no alert').given).toMatchObject([
    { body: { kind: "logout" } },
  ]);
});

test("dotted paths, nested objects and lists make one document", () => {
  const lines = '    given events { file: { name: "b" }, user: ["a", "b"] }\n    expect no alert';
  expect(testOf(lines).given).toMatchObject([{ body: { file: { name: "b" }, user: ["a", "b"] } }]);
});

test("numbers and times of given events are kept in milliseconds", () => {
  const lines = `    given 5 of events { ip: "10.0.0.{n}" } every 20 seconds after 1 minute at 2026-01-06
    up to 2026-01-07T00:00:00Z
    expect 1 alert`;
  expect(withoutPlaces(testOf(lines))).toMatchObject({
    name: "one",
    given: [{ count: 5, every: 20_000, after: 60_000, time: Date.UTC(2026, 0, 6), body: { ip: "10.0.0.{n}" } }],
    upTo: Date.UTC(2026, 0, 7),
    expect: [{ alerts: 1, with: [] }],
  });
});

test("files and rows of lookups are given", () => {
  const lines =
    '    given "fixtures/a.ndjson"\n    given row of asset { host: "x", owner: "bob" }\n    expect no alert';
  expect(withoutPlaces(testOf(lines).given)).toEqual([
    { kind: "file", path: "fixtures/a.ndjson", file: "fixtures/a.ndjson" },
    { kind: "row", lookup: "example.asset", row: { host: "x", owner: "bob" } },
  ]);
});

test("what is expected is kept as JSON", () => {
  const lines =
    '    given events { user: "ada" }\n    expect 1 alert with severity high, who "ada", tags ["a", "b"], tocsin.alert.risk 5';
  const clauses = "  severity high when value > 1\n  alert {\n    include user as who\n  }";
  expect(withoutPlaces(testOf(lines, clauses).expect)).toEqual([
    {
      alerts: 1,
      with: [
        { name: "severity", value: "high" },
        { name: "who", value: "ada" },
        { name: "tags", value: ["a", "b"] },
        { name: "tocsin.alert.risk", value: 5 },
      ],
    },
  ]);
});

test("a reason must be one that the rule has", () => {
  const except = '  except when user is "p" because "probe"';
  expect(
    testOf('    given events { user: "p" }\n    expect no alert because except "probe"', except).expect,
  ).toMatchObject([{ alerts: 0, because: { clause: "except", reason: "probe" } }]);
  expect(codes('    expect no alert because except "prob"', except)).toEqual(["TOC2020"]);
  expect(codes("    expect no alert because suppress")).toEqual(["TOC2020"]);
  expect(codes("    expect no alert because suppress", "  suppress for 1 hour")).toEqual([]);
  expect(codes("    expect no alert because without mfa")).toEqual(["TOC2020"]);
});

test("what is wrong in a body names the field", () => {
  const { diagnostics } = compileText(toText('    given events { port: "ssh" }\n    expect no alert'), sampleTables);
  expect(diagnostics[0]?.message).toContain("which `port` is");
});

test("bodies are checked against the schema", () => {
  expect(codes('    given events { usr: "ada" }\n    expect no alert')).toEqual(["TOC2004"]);
  expect(codes('    given events { port: "ssh" }\n    expect no alert')).toEqual(["TOC3002"]);
  expect(codes("    given events { user: 5 }\n    expect no alert")).toEqual(["TOC3003"]);
  expect(codes('    given events { ip: "10.0.0.{n}.1" }\n    expect no alert')).toEqual(["TOC3002"]);
  expect(codes('    given events { file: "a" }\n    expect no alert')).toEqual(["TOC3006"]);
  expect(codes('    given events { user: "a", user: "b" }\n    expect no alert')).toEqual(["TOC3027"]);
  expect(codes("    given events { user: 5 minutes }\n    expect no alert")).toEqual(["TOC3038"]);
});

test("what a test expects is checked", () => {
  expect(codes("    expect 1 alert with severty high")).toEqual(["TOC2019"]);
  expect(codes("    expect 1 alert with severity hihg")).toEqual(["TOC2015"]);
  expect(codes('    given events { user: "a" }')).toEqual(["TOC3040"]);
  expect(codes('    given 0 of events { user: "a" }\n    expect no alert')).toEqual(["TOC3026"]);
  expect(codes('    given 200000 of events { user: "a" }\n    expect no alert')).toEqual(["TOC3026"]);
});

test("a key of several values or an unknown source has its error at its own line", () => {
  expect(codes('    given event { user: "a" }\n    given events { usr: "a" }\n    expect no alert')).toEqual([
    "TOC2005",
    "TOC2004",
  ]);
});

test("a given row has the key and columns of its lookup", () => {
  expect(codes('    given row of asset { owner: "a" }\n    expect no alert')).toEqual(["TOC3037"]);
  expect(codes('    given row of asset { host: "x", onwer: "a" }\n    expect no alert')).toEqual(["TOC2018"]);
});

test("two tests of one name are an error", () => {
  const lines = '    expect no alert\n  }\n  test "one" {\n    expect no alert';
  expect(codes(lines)).toEqual(["TOC2021"]);
});

test("rows of a list are its entries, in the column that it has", () => {
  const lists = 'list admins of text from index "a" column user.name\nlist ips of address [10.0.0.1]\n';
  const given = (lines: string) => {
    const { ruleSet, diagnostics } = compileText(`${lists}${toText(`${lines}\n    expect no alert`)}`, sampleTables);
    return diagnostics.some(({ severity }) => severity === "error")
      ? diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)
      : withoutPlaces(ruleSet.rules[0]?.tests[0]?.given[0]);
  };
  const ada = { op: "literal", type: "text", value: "ada" };
  expect(given('given row of admins { user.name: "ada" }')).toEqual({
    kind: "entry",
    list: "example.admins",
    value: ada,
  });
  expect(given("given row of ips { value: 10.0.0.2 }")).toMatchObject({
    value: { type: "address", value: "10.0.0.2" },
  });
  expect(given('given row of admins { name: "ada" }')).toEqual(["TOC3097"]);
  expect(given('given row of admins { user.name: "ada", b: "x" }')).toEqual(["TOC3097"]);
  expect(given('given row of ips { value: "x" }')).toEqual(["TOC3033"]);
});
