import { expect, test } from "vitest";
import { compileText, ruleOf, withoutPlaces } from "../compile/compiled.test-data.ts";

const head = `module m
source logs is "logs-*", "more-*"
  typed by ecs
  late by 1 minute
  ordered by event.sequence
  arriving by event.ingested
  where event.kind is "event"
  derive who as lower(user.name)
`;

const quiet = '\n  test "none" {\n    expect 1 alert\n  }\n}';

function rule(clauses: string, when = 'any logs where event.action is "x"'): ReturnType<typeof ruleOf> {
  return ruleOf(`${head}\nrule r "Words" {\n  when ${when}\n  severity low\n${clauses}${quiet}`);
}

function codes(clauses: string, when = 'any logs where event.action is "x"'): string[] {
  const { diagnostics } = compileText(`${head}\nrule r {\n  when ${when}\n  severity low\n${clauses}${quiet}`);
  return diagnostics.map(({ code }) => code);
}

test("a source keeps its patterns, paths, lateness and filter", () => {
  const { ruleSet } = compileText(head);
  expect(withoutPlaces(ruleSet.sources)).toMatchObject([
    {
      name: "m.logs",
      patterns: ["logs-*", "more-*"],
      time: "@timestamp",
      order: "event.sequence",
      arrival: "event.ingested",
      lateness: 60_000,
      filter: { op: "compare", subjects: [{ path: "event.kind" }] },
    },
  ]);
});

test("a rule has its full name, its words and its metadata", () => {
  const text =
    'description "D"  status test  version 3  owner "o"  mitre T1110.003, TA0006  tags "a", "b"  data "k" "v"';
  expect(rule(text)).toMatchObject({
    id: "m.r",
    module: "m",
    metadata: {
      title: "Words",
      description: "D",
      status: "test",
      version: "3",
      owner: "o",
      techniques: ["T1110.003", "TA0006"],
      threat: {
        tactics: [{ id: "TA0006", name: "Credential Access" }],
        techniques: [{ id: "T1110", name: "Brute Force" }],
        subtechniques: [{ id: "T1110.003", name: "Password Spraying" }],
      },
      tags: ["a", "b"],
      data: { k: "v" },
    },
  });
});

test("a count keeps its number, key and window", () => {
  expect(rule("", "at least 10 logs per maybe user.name, domain(url.full) within 5 minutes").trigger).toMatchObject({
    kind: "count",
    atLeast: 10,
    within: 300_000,
    per: [
      { name: "user.name", maybe: true },
      { name: "domain(url.full)", maybe: false, expression: { op: "call", name: "domain" } },
    ],
    events: { source: "m.logs", where: null },
  });
});

test("distinct values of an expression are counted", () => {
  const when = 'at least 3 distinct user.name of logs where event.action is "x" per source.ip within 1 hour';
  expect(rule("", when).trigger).toMatchObject({
    kind: "distinct",
    of: { path: "user.name" },
    per: [{ name: "source.ip" }],
  });
});

test("a derived name stands for its expression, and shows under its own name", () => {
  expect(rule("", "at least 2 logs per who within 1 hour").trigger).toMatchObject({
    per: [{ name: "who", expression: { op: "call", name: "lower", arguments: [{ path: "user.name" }] } }],
  });
});

test("on the finished match a field of the key is the key's, another one the completing event's", () => {
  const { severity } = rule(
    '  severity high when source.ip is 10.0.0.1 and host.name is "a"',
    "at least 2 logs per source.ip within 1 hour",
  );
  expect(severity.when).toMatchObject([
    {
      severity: "high",
      when: {
        of: [
          { subjects: [{ op: "key", index: 0, type: "address" }] },
          { subjects: [{ op: "field", path: "host.name" }] },
        ],
      },
    },
  ]);
});

test("exceptions look at each event, with reason, owner and the end of their last day", () => {
  const { exceptions } = rule('  except when source.ip in 10.0.0.0/8 because "office" owner "netops" until 2027-03-31');
  expect(exceptions).toMatchObject([
    { because: "office", owner: "netops", until: Date.UTC(2027, 3, 1), when: { op: "compare" } },
  ]);
});

test("risk has its entity and condition, and stands for the sum in severity and notify", () => {
  const { risk, severity, alert } = rule(`  risk 20 on user.name when host.name is "a"
  severity critical when risk > 50
  alert {
    title "{user.name} has {risk} points {{really}}"
    notify chat, pager when severity is at least high and risk >= 10
  }`);
  expect(risk).toMatchObject([{ points: 20, name: "user.name", when: { op: "compare" } }]);
  expect(severity.when).toMatchObject([{ severity: "critical", when: { subjects: [{ op: "risk" }] } }]);
  expect(alert.title).toMatchObject([{ path: "user.name" }, " has ", { op: "risk" }, " points {really}"]);
  expect(alert.notify).toMatchObject([
    { sinks: ["chat", "pager"], atLeast: "high", when: { subjects: [{ op: "risk" }] } },
  ]);
});

test("value and count are what was measured, in rules that measure", () => {
  const { alert } = rule(
    '  alert {\n    title "{count} of {value}"\n  }',
    "at least 2 logs per source.ip within 1 hour",
  );
  expect(alert.title).toEqual([{ op: "measured", name: "count" }, " of ", { op: "measured", name: "value" }]);
  expect(codes('  alert {\n    title "{count}"\n  }')).toEqual(["TOC2004"]);
});

test("suppression has its window and, where it names none, the rule's key", () => {
  const when = "at least 2 logs per source.ip within 1 hour";
  expect(rule("  suppress for 4 hours", when).suppression).toMatchObject({ window: 14_400_000, per: null });
  expect(rule("  suppress for 4 hours per source.ip, host.name", when).suppression).toMatchObject({
    per: [{ name: "source.ip", expression: { op: "key" } }, { name: "host.name" }],
  });
});

test("what is included has a name of its own or the one it is written with", () => {
  const { alert } = rule(`  alert {
    include user.name, who as account, count of events as attempts, first time of events, first of host.name as first_host
    redact user.email keep domain
    redact url.full keep first 4
    hash user.name
    drop message
  }`);
  expect(withoutPlaces(alert.include)).toMatchObject([
    { name: "user.name", what: "values", of: { path: "user.name" } },
    { name: "account", of: { name: "lower" } },
    { name: "attempts", what: "count" },
    { name: "first time of events", what: "first time" },
    { name: "first_host", what: "first", of: { path: "host.name" } },
  ]);
  expect(withoutPlaces(alert.redactions)).toEqual([
    { field: "user.email", how: "keep domain" },
    { field: "url.full", how: "keep first", characters: 4 },
    { field: "user.name", how: "hash" },
    { field: "message", how: "drop" },
  ]);
});

test("without a title the alert has the rule's words", () => {
  expect(rule("").alert.title).toEqual(["Words"]);
});

test("signal only keeps its condition, disabled its reason", () => {
  expect(rule("  signal only when risk < 50").signal).toMatchObject({ when: { subjects: [{ op: "risk" }] } });
  expect(rule("  signal only").signal).toEqual({});
  expect(rule('  disabled because "noisy"').disabled).toBe("noisy");
});

test("unknown fields are errors in every clause, one for each clause", () => {
  const clauses = `  except when usr.name is "a" and usr.mail is "b" because "r"
  severity high when usr.name is "a"
  risk 5 on usr.name
  suppress for 1 hour per usr.name
  alert {
    title "{usr.name}"
    include usr.name
    hash usr.name
  }`;
  expect(codes(clauses)).toEqual(Array(7).fill("TOC2004"));
});

test("the fields of steps are checked, each against its source", () => {
  const sequence = (field: string) =>
    `sequence per user.name within 1 hour { a: logs where ${field} is "x" then b: logs where host.name starts with a.host.name }`;
  expect(codes("", sequence("host.name"))).toEqual([]);
  expect(codes("", sequence("hots.name"))).toEqual(["TOC2004"]);
});

test("an error in a source takes its rules out without more errors", () => {
  const { ruleSet, diagnostics } = compileText(
    `source logs typed by ecs where event.knid is "event"\nrule r { when any logs severity low }`,
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["TOC2004"]);
  expect(ruleSet.rules).toEqual([]);
});

test("a clause that does not parse is reported once, and the others are checked", () => {
  expect(codes('  except when because "r"\n  severity high when usr.name is "a"')).toEqual([
    expect.stringMatching(/^TOC1/),
    "TOC2004",
  ]);
});

test("severity needs a line without a condition", () => {
  const { diagnostics } = compileText(`${head}\nrule r { when any logs severity high when host.name is "a" ${quiet}`);
  expect(diagnostics.map(({ code }) => code)).toEqual(["TOC2025"]);
});

test("a derived name is no field of an event: a test cannot give it, nor an alert redact it", () => {
  expect(codes("  alert {\n    drop who\n  }")).toEqual(["TOC2024"]);
  expect(codes('  test "x" {\n    given logs { who: "a" }\n    expect no alert\n  }')).toEqual(["TOC2024"]);
});

test("a key that is named twice is an error", () => {
  expect(codes("", "at least 2 logs per source.ip, source.ip within 1 hour")).toEqual(["TOC2021"]);
});

test("an exception that takes away what the rule asks for is a warning", () => {
  const when = 'any logs where event.action is "x" and user.name is "probe"';
  expect(codes('  except when user.name is "probe" or host.name is "a" because "r"', when)).toEqual(["TOC4009"]);
  expect(codes('  except when user.name is "probe" and host.name is "a" because "r"', when)).toEqual([]);
});

test("a rule whose tests expect no alert is told so", () => {
  const text = `${head}\nrule r { when any logs where event.action is "x" severity low test "none" { expect no alert } }`;
  expect(compileText(text).diagnostics.map(({ code }) => code)).toEqual(["TOC4011"]);
});
