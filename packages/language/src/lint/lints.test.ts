import { expect, test } from "vitest";
import { compileText } from "../compile/compiled.test-data.ts";

const fields = {
  user: { type: "text" },
  host: { type: "text" },
  tags: { type: "text", many: true },
  port: { type: "number" },
  ports: { type: "number", many: true },
  at: { type: "time" },
  ip: { type: "address" },
  message: { type: "text" },
  state: { type: "text", seen: ["open", "closed"] },
  "event.id": { type: "text" },
};
const tables = { "fields.json": JSON.stringify({ fields }) };

/** What the linter says of a file, the lack of tests left aside: `CODE message`. */
function said(text: string): string[] {
  const { diagnostics } = compileText(text, tables);
  return diagnostics.filter(({ code }) => code !== "TOC4005").map(({ code, message }) => `${code} ${message}`);
}

function ofRule(clauses: string, source = ""): string[] {
  return said(`source events typed by "fields.json" ${source}\nrule r {\n ${clauses}\n severity low\n}\n`);
}

function ofWhere(where: string): string[] {
  return ofRule(`when any events where ${where}`);
}

/** The codes alone. */
function codes(messages: readonly string[]): string[] {
  return messages.map((message) => message.slice(0, 7));
}

test("what excludes one another on a field of one value never holds", () => {
  expect(ofWhere('user is "a" and user is "b" and port > 5')).toEqual([
    'TOC4013 `user is "a" and user is "b"` never holds.',
  ]);
  for (const where of [
    "port > 5 and port < 3",
    "port between 1 and 5 and port in [7, 9]",
    "ip in 10.0.0.0/8 and ip in 192.168.0.0/16",
    'user starts with "a" and user like "b*"',
    'user ends with ".exe" and user in ["a.dll", "b.dll"]',
    "port is missing and port > 5",
    "length(user) > 3 and user is missing",
    "length(user) < 0",
    "hour(at) > 23",
    'weekday(at) is "someday"',
    "ports > 5 and ports is missing",
    "all of ip in 10.0.0.0/8 and all of ip in 192.168.0.0/16",
    "all of ports > 5 and ports < 3",
    'tags is "a" and tags not in ["A", "b"]',
  ])
    expect([where, ...codes(ofWhere(where))]).toEqual([where, "TOC4013"]);
});

test("what several values of a field can meet together is no contradiction", () => {
  for (const where of [
    'tags is "a" and tags is "b"',
    "ports > 5 and ports < 3",
    'user is exactly "A" and user is "a" and host is "b"',
    "port > 5 and port < 7",
    'user is "a" and host is "b"',
  ])
    expect([where, ...codes(ofWhere(where)).filter((code) => code !== "TOC4015")]).toEqual([where]);
});

test("what every event meets always holds", () => {
  expect(ofWhere("port < 5 or port >= 5 or port is missing")).toEqual([
    "TOC4014 `port < 5 or port >= 5 or port is missing` always holds.",
  ]);
  expect(codes(ofWhere('not (user is "a" and user is "b")'))).toEqual(["TOC4014"]);
});

test("a part that another implies changes nothing", () => {
  expect(ofWhere('user is "ab" or user starts with "a"')).toEqual([
    'TOC4015 `user is "ab"` changes nothing: where it holds, `user starts with "a"` does, too.',
  ]);
  expect(ofWhere("port > 5 and port > 3")).toEqual([
    "TOC4015 `port > 3` changes nothing: it holds wherever `port > 5` does.",
  ]);
  expect(ofWhere('user is "a" and (host is "b" or user is missing)')).toEqual([
    'TOC4013 `user is missing` never holds beside `user is "a"`.',
  ]);
});

test("that a field is present may be said for the reader's sake", () => {
  expect(ofWhere('user is present and user is "a"')).toEqual([]);
});

test("a condition that the source's filter excludes never holds", () => {
  expect(ofRule("when any events where port is 443", "where port < 100")).toEqual([
    "TOC4013 `port is 443` never holds beside `the filter of events`.",
  ]);
});

test("the filter of a source is looked at, once", () => {
  expect(codes(ofRule("when any events", "where port < 5 and port > 9"))).toEqual(["TOC4013"]);
});

test("clauses about the match know what the rule asks for", () => {
  const when = 'when any events where user is "a"';
  expect(codes(ofRule(`${when} severity high when user is "A"`))).toEqual(["TOC4014"]);
  expect(codes(ofRule(`${when} severity high when user is "b"`))).toEqual(["TOC4013"]);
  expect(codes(ofRule(`${when} risk 5 on user when host is "b"`))).toEqual([]);
});

test("an exception that the rule's condition implies leaves nothing to fire on", () => {
  const when = 'when any events where user in ["a", "b"] and port > 1024';
  expect(codes(ofRule(`${when} except when port > 80 because "r"`))).toEqual(["TOC4009"]);
  expect(codes(ofRule(`${when} except when user is "c" because "r"`))).toEqual(["TOC4013"]);
  expect(codes(ofRule(`${when} except when user is "a" because "r"`))).toEqual([]);
});

test("clauses about a sequence know what its steps ask for", () => {
  const sequence = (clauses: string) =>
    codes(
      ofRule(
        `when sequence per host within 1 hour { a: events where user in ["x", "y"] then b: events where port is 5 then c: at least 3 events where port is 7 } ${clauses}`,
      ),
    );
  expect(sequence('except when a.user in ["x", "y", "z"] because "r"')).toEqual(["TOC4009"]);
  expect(sequence('except when a.user is "x" because "r"')).toEqual([]);
  expect(sequence("severity high when b.port is 6")).toEqual(["TOC4013"]);
  expect(sequence("severity high when c.port is 7")).toEqual([]);
  expect(sequence("severity high when c.port is 6 and c.port is 8")).toEqual([]);
});

test("an entry of a list may have expired when the match is finished", () => {
  expect(
    codes(
      said(
        `source events typed by "fields.json"\nlist known_users of text ["x" until 2026-01-05]\nrule r {\n when sequence per host within 1 hour { a: events where user in known_users then b: events where port is 5 }\n severity low\n severity high when a.user in known_users\n}\n`,
      ),
    ),
  ).toEqual([]);
});

test("conditions that share no field are not held against one another", () => {
  const many = Array.from({ length: 200 }, (_, at) => `user is "u${at}"`).join(" or ");
  expect(codes(ofWhere(`(${many}) and port > 5`))).toEqual([]);
});

test("a rule all of whose events another rule of as much worth fires on is covered", () => {
  const rules = (narrow: string, wide: string, severity = "low") =>
    said(
      `source events typed by "fields.json"\nrule narrow {\n ${narrow}\n severity ${severity}\n}\nrule wide {\n ${wide}\n severity low\n}\n`,
    );
  const [narrow, wide] = ['when any events where user is "ab" and port > 5', 'when any events where user like "a*"'];
  expect(rules(narrow, wide)).toEqual([
    "TOC4016 Whatever makes `narrow` fire makes `example.wide` fire as well, which is worth at least as much.",
  ]);
  expect(codes(rules(narrow, wide, "high"))).toEqual([]);
  expect(codes(rules(wide, narrow))).toEqual(["TOC4016"]);
  expect(codes(rules(narrow, `${wide} except when port > 9 because "r"`))).toEqual([]);
  expect(codes(rules(narrow, `${wide} disabled because "r"`))).toEqual([]);
  expect(codes(rules(narrow, `${wide} suppress for 1 hour`))).toEqual([]);
});

test("a rule about a part of a text covers one about the whole, whatever its letters and however few", () => {
  const rule = (name: string, where: string) => `rule ${name} {\n when any events where ${where}\n severity low\n}\n`;
  const pair = (part: string, whole: string) => {
    const [one, other] = [`user contains "${whole}"`, `user contains "${part}" or user is "elsewhere"`];
    return codes(said(`source events typed by "fields.json"\n${rule("one", one)}${rule("other", other)}`));
  };
  for (const part of ["a", "ab", "abc", "é", "🚀", "x🚀"]) expect(pair(part, `0${part}1`)).toEqual(["TOC4016"]);
  expect(pair("🚀", "🚒")).toEqual([]);
});

test("a count covers one that asks for more of the same in less time", () => {
  const count = (least: number, within: string, where: string, per = "user") =>
    `when at least ${least} events where ${where} per ${per} within ${within}`;
  const pair = (one: string, other: string) =>
    codes(
      said(
        `source events typed by "fields.json"\nrule one {\n ${one}\n severity low\n}\nrule other {\n ${other}\n severity low\n}\n`,
      ),
    );
  expect(pair(count(9, "10 minutes", "port is 22"), count(5, "1 hour", "port < 99"))).toEqual(["TOC4016"]);
  expect(pair(count(9, "1 hour", "port is 22"), count(5, "10 minutes", "port < 99"))).toEqual([]);
  expect(pair(count(9, "10 minutes", "port is 22"), count(5, "1 hour", "port < 99", "host"))).toEqual([]);
});

test("a window shorter than the lateness is told with both", () => {
  const when = "when at least 3 events per user within 1 minute";
  expect(ofRule(when)).toEqual([
    "TOC4017 The window of 1 minute is over before events of `events` must have arrived, which may take 5 minutes.",
  ]);
  expect(ofRule(when, "late by 30 seconds")).toEqual([]);
  expect(codes(ofRule("when no events per host for 90 seconds"))).toEqual(["TOC4017"]);
});

test("a key of text without end, of ids or of times has no bound", () => {
  const per = (key: string) => codes(ofRule(`when at least 3 events per ${key} within 1 hour`));
  const endless = ["message", "event.id", "at", "user, lower(message)"];
  expect([...endless, "user", "length(message)", "hour(at)"].filter((key) => per(key).length > 0)).toEqual(endless);
  expect(codes(ofRule("when any events suppress for 1 hour per event.id"))).toEqual(["TOC4018"]);
});

test("a regular expression without a literal is told of where nothing else narrows", () => {
  expect(codes(ofWhere(String.raw`user matches /^[a-z]+\d$/`))).toEqual(["TOC4019"]);
  expect(codes(ofWhere(String.raw`user matches /^svc\d$/`))).toEqual([]);
  expect(codes(ofWhere(String.raw`user matches /^[a-z]+$/ and host is "a"`))).toEqual([]);
  expect(codes(ofWhere(String.raw`host is "a" or user matches /^\d+$/`))).toEqual(["TOC4019"]);
  expect(codes(ofWhere(String.raw`port is present and not user matches /^\d+$/`))).toEqual([]);
});

test("steps that are all tied to a field of the first belong into per", () => {
  const sequence = (per: string, tie: string) =>
    codes(ofRule(`when sequence ${per} within 1 hour { a: events then b: events where port is 5 and ${tie} }`));
  expect(sequence("", "user is a.user")).toEqual(["TOC4020"]);
  expect(sequence("", "a.user is user")).toEqual(["TOC4020"]);
  expect(sequence("", "user is a.host")).toEqual(["TOC4020"]);
  expect(sequence("per host", "user is a.host")).toEqual([]);
  expect(sequence("", "user is not a.user")).toEqual([]);
});

test("a tie to a step that is tied itself is one to the first", () => {
  const third = (tie: string) =>
    codes(
      ofRule(
        `when sequence within 1 hour { a: events then b: events where user is a.user then c: events where ${tie} }`,
      ),
    );
  expect(third("user is b.user")).toEqual(["TOC4020"]);
  expect(third("host is b.host")).toEqual([]);
});

test("the fix for tied steps moves the field into per", () => {
  const text = `source events typed by "fields.json"
rule r {
  when sequence within 1 hour { a: events then b: events where user is a.user then c: events where port is 5 and user is a.user }
  severity low
}
`;
  const { diagnostics } = compileText(text, tables);
  const edits = diagnostics.find(({ code }) => code === "TOC4020")?.fix?.edits ?? [];
  const changed = edits
    .toSorted((a, b) => b.place.start - a.place.start)
    .reduce((all, { place, newText }) => all.slice(0, place.start) + newText + all.slice(place.end), text);
  expect(changed).toContain(
    "sequence per user within 1 hour { a: events then b: events then c: events where port is 5 }",
  );
  expect(codes(said(changed))).toEqual([]);
});

test("a field that is a keyword is told, and not where it stands in backticks or behind a dot", () => {
  const ofUntyped = (where: string) =>
    codes(said(`source logs typed by untyped\nrule r { when any logs where ${where} severity low }\n`));
  expect(ofUntyped("status is 5")).toEqual(["TOC4021"]);
  expect(ofUntyped("`status` is 5")).toEqual([]);
  expect(ofUntyped("http.status is 5")).toEqual([]);
  expect(codes(ofWhere('tags is "a"'))).toEqual([]);
});

test("a value that samples never showed is told with what they showed", () => {
  expect(ofWhere('state is "ajar"')).toEqual([
    'TOC4023 `state` never held "ajar" in the samples that its schema was made from. It showed open, closed.',
  ]);
  expect(ofWhere('state is "OPEN"')).toEqual([]);
});
