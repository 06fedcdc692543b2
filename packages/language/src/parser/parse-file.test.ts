import { describe, expect, test } from "vitest";
import type { AlertClause, RuleClause, WhenClause } from "../tree/clauses.ts";
import type { Comparison, Condition } from "../tree/conditions.ts";
import type { MacroDeclaration, RuleDeclaration, SourceDeclaration } from "../tree/declarations.ts";
import type { Expression } from "../tree/expressions.ts";
import type { OneEventTrigger, SequenceTrigger } from "../tree/triggers.ts";
import { FileParser } from "./file-parser.ts";
import { parseFile } from "./parse-file.ts";

const parse = (text: string) => parseFile("rule.tocsin", text);
const codes = (text: string) => parse(text).diagnostics.map(({ code }) => code);
const places = (text: string) => parse(text).diagnostics.map(({ place }) => text.slice(place?.start, place?.end));

function conditionOf(text: string): Condition {
  const { tree, diagnostics } = parse(`macro m means ${text}`);
  expect(diagnostics).toEqual([]);
  return (tree.declarations[0] as MacroDeclaration).condition;
}

function objectOf(text: string): Expression {
  return (conditionOf(`f is ${text}`) as Comparison).object as Expression;
}

function clausesOf(text: string): readonly RuleClause[] {
  return (parse(`rule r {\n${text}\n}`).tree.declarations[0] as RuleDeclaration).clauses;
}

describe("words", () => {
  test("a keyword is a field where an operand is expected", () => {
    for (const word of ["version", "status", "count", "per", "data", "rule", "and", "is"])
      expect(objectOf(word)).toMatchObject({ kind: "field", segments: [{ text: word, quoted: false }] });
  });

  test("a keyword begins the next clause where an operand is not expected", () => {
    expect(clausesOf("when any logins where a is b status live").map(({ kind }) => kind)).toEqual(["when", "status"]);
  });

  test("after a dot every word is a segment", () => {
    expect(objectOf("event.not.present")).toMatchObject({
      segments: [{ text: "event" }, { text: "not" }, { text: "present" }],
    });
  });

  test("a segment in backticks keeps its characters", () => {
    const segments = [{ text: "labels" }, { text: "app.kubernetes.io/name", quoted: true }];
    expect(objectOf("labels.`app.kubernetes.io/name`")).toMatchObject({ segments });
  });

  test("the word after a number is its unit, unless a colon makes it the name of the next step", () => {
    const [when] = clausesOf("when all per k within 1 hour { a: x where n > 5 b: x }") as WhenClause[];
    expect(when?.trigger).toMatchObject({ steps: [{ name: { text: "a" } }, { name: { text: "b" } }] });
  });
});

describe("literals", () => {
  test.each([
    [
      String.raw`"tab\tquote\" \\ \n \r \u{1F600}"`,
      { kind: "text", value: 'tab\tquote" \\ \n \r \u{1F600}', raw: false },
    ],
    [
      String.raw`'C:\Windows\System32\cmd.exe'`,
      { kind: "text", value: String.raw`C:\Windows\System32\cmd.exe`, raw: true },
    ],
    ["-3", { kind: "number", value: -3 }],
    ["9007199254740993", { kind: "number", value: 9007199254740993n }],
    ["5 gb", { kind: "number", text: "5", unit: "gb", value: 5e9 }],
    ["2gib", { kind: "number", text: "2", unit: "gib", value: 2 ** 31 }],
    ["40%", { kind: "share", value: 0.4 }],
    ["30s", { kind: "duration", milliseconds: 30_000, unit: "second" }],
    ["14 days", { kind: "duration", milliseconds: 14 * 86_400_000, count: 14, unit: "day" }],
    ["10.0.0.0/8", { kind: "address", text: "10.0.0.0/8", block: true }],
    ["2001:db8::/32", { kind: "address", block: true }],
    ["::ffff:10.0.0.1", { kind: "address", block: false }],
    ["fe80::1", { kind: "address", block: false }],
    ["2027-03-31", { kind: "time", day: true }],
    ["2027-03-31T10:00:00Z", { kind: "time", day: false }],
    [String.raw`/^a\/[/]b/im`, { kind: "regex", pattern: String.raw`^a\/[/]b`, flags: "im" }],
    ['["a", 1, [true]]', { kind: "list", items: [{ kind: "text" }, { kind: "number" }, { kind: "list" }] }],
  ])("%s", (written, expected) => {
    expect(objectOf(written)).toMatchObject(expected);
  });
});

describe("conditions", () => {
  test("not binds before and, and before or", () => {
    const operands = [{ kind: "and", operands: [{ kind: "not" }, { kind: "comparison" }] }, { kind: "comparison" }];
    expect(conditionOf("not a is 1 and b is 2 or c is 3")).toMatchObject({ kind: "or", operands });
  });

  test("junctions of one kind in parentheses are one", () => {
    expect(conditionOf("(a is 1 and b is 2) and c is 3")).toMatchObject({ kind: "and", operands: [{}, {}, {}] });
  });

  test.each([
    ["f is not v", { operator: "is", negated: true }],
    ["f is exactly v", { operator: "is", exactly: true }],
    ["f not contains exactly any of x", { operator: "contains", negated: true, exactly: true, objects: "any of" }],
    ["f between 1 and 5", { operator: "between", object: { value: 1 }, upper: { value: 5 } }],
    ["any of (f, g) is v", { subject: { quantifier: "any of", expressions: [{}, {}] } }],
    ["all of f is not v", { subject: { quantifier: "all of", expressions: [{}] }, negated: true }],
    ["severity is at least high", { operator: "is at least" }],
    ["bare > 40% of tries", { operator: ">", object: { kind: "scaled", of: { text: "tries" } } }],
    ["anywhere contains v", { subject: { expressions: [{ kind: "anywhere" }] } }],
    ["asset(host.name).owner is v", { subject: { expressions: [{ kind: "call", column: [{ text: "owner" }] }] } }],
  ])("%s", (written, expected) => {
    expect(conditionOf(written)).toMatchObject({ kind: "comparison", ...expected });
  });

  test("a call or a bare word without an operator is a macro", () => {
    expect(conditionOf("from_outside(source.ip)")).toMatchObject({ kind: "macro-call", arguments: [{}] });
    expect(conditionOf("from_outside")).toMatchObject({ kind: "macro-call", arguments: [] });
  });
});

test("line breaks mean nothing between steps without names", () => {
  const text = "when all per k within 1 day { logins where nothing has where a > 5 min where b is 1 }";
  const [when] = clausesOf(text) as WhenClause[];
  expect(when?.trigger).toMatchObject({
    steps: [{}, { events: { source: { text: "has" } } }, { events: { source: { text: "min" } } }],
  });
});

describe("a when behind another clause", () => {
  test("is the condition of that clause where a condition can stand", () => {
    expect(clausesOf("severity high when any of (a, b) is 1")).toMatchObject([{ kind: "severity", when: {} }]);
  });

  test.each([
    "any logins",
    "at least 2 logins within 1 day",
    "count of logins every 1 day is 1",
    "no logins for 1 day",
  ])("is the rule's trigger where only one can: %s", (trigger) => {
    expect(clausesOf(`severity high when ${trigger}`).map(({ kind }) => kind)).toEqual(["severity", "when"]);
  });
});

test("the places of nodes cover what they are made of", () => {
  const text = "rule r {\n  when any logins where a is 1 and b is 2\n  severity low\n}\n";
  const rule = parse(text).tree.declarations[0] as RuleDeclaration;
  const trigger = (rule.clauses[0] as WhenClause).trigger as OneEventTrigger;
  expect(text.slice(rule.span.start, rule.span.end)).toBe(text.trim());
  expect(text.slice(trigger.events.span.start, trigger.events.span.end)).toBe("logins where a is 1 and b is 2");
});

test("a title is taken apart at its holes", () => {
  const [alert] = clausesOf(String.raw`alert { title "{{a}} {user.name}\t{part(x, '-', 1)}!" }`) as AlertClause[];
  expect(alert?.lines[0]).toMatchObject({
    parts: [
      { text: "{a} " },
      { expression: { kind: "field" } },
      { text: "\t" },
      { expression: { kind: "call" } },
      { text: "!" },
    ],
  });
});

test("documentation comments right above a declaration are its documentation", () => {
  const text = "## Not this one.\n\n## One\n## two\nsource a\n## not trailing\nsource b # no\n";
  const sources = parse(text).tree.declarations as SourceDeclaration[];
  expect(sources.map(({ documentation }) => documentation)).toEqual(["One\ntwo", "not trailing"]);
});

test("a step that is not the first has a role of its own", () => {
  const [when] = clausesOf(
    "when sequence per k within 1 day { no a: x then b: x then no c: x without x until x }",
  ) as WhenClause[];
  const trigger = when?.trigger as SequenceTrigger | undefined;
  expect(trigger?.steps.map(({ role, then }) => `${then} ${role}`)).toEqual([
    "false no",
    "true then",
    "true no",
    "false without",
    "false until",
  ]);
});

describe("an error", () => {
  test("ends its clause and no more", () => {
    const text =
      'description no quotes\nwhen any logins where\nseverity high\nrisk lots on a\ntest "x" { expect one alert }';
    expect(codes(`rule r {\n${text}\n}`)).toEqual(["TOC1001", "TOC1028", "TOC1001", "TOC1001"]);
    expect(clausesOf(text).map(({ kind }) => kind)).toEqual(["test"]);
  });

  test.each([
    ['when any a where b: "c"', 'when any a where b is "c"'],
    ['when any a where b : "c"', 'when any a where b is "c"'],
    ['when any a where b <> "c"', 'when any a where b is not "c"'],
    ["when any a where b is “c”", 'when any a where b is "c"'],
    ['when any a where b is in ["c"]', 'when any a where b in ["c"]'],
    ['when any a where b is not like "c*"', 'when any a where b not like "c*"'],
    ["severity: high", "severity high"],
    ["when at least 3 a within 5 minuets", "when at least 3 a within 5 minutes"],
    ['when any a where b is "C:\\temp"', "when any a where b is 'C:\\temp'"],
    ['when any a where b contains "\\\\Users\\name"', "when any a where b contains '\\Users\\name'"],
  ])("that is habit from elsewhere is put right by its fix: %s", (written, right) => {
    const text = `rule r {\n  ${written}\n}`;
    const edits = parse(text).diagnostics.flatMap(({ fix }) => fix?.edits ?? []);
    let mended = text;
    for (const { place, newText } of edits) mended = mended.slice(0, place.start) + newText + mended.slice(place.end);
    expect(mended).toBe(`rule r {\n  ${right}\n}`);
  });

  test("in a path that ends in a backslash says which quote was none", () => {
    const [diagnostic] = parse('rule r {\n  when any a where b ends with "C:\\x\\"\n  severity low\n}').diagnostics;
    expect(diagnostic).toMatchObject({ code: "TOC1002", message: expect.stringContaining("single quotes") });
  });

  test("in several values without brackets says how to write them", () => {
    const [diagnostic] = parse('rule r {\n  when any a where b is "c" or "d"\n  severity low\n}').diagnostics;
    expect(diagnostic?.message).toContain('`in ["a", "b"]`');
  });

  test("names the ways to begin a trigger where another word stands", () => {
    expect(codes("rule r { when more than 10 a within 5 minutes }")).toEqual(["TOC1001"]);
  });

  test("is reported once for a clause", () => {
    expect(codes('rule r { when any logins where a == "\\q" and and and\nseverity low }')).toEqual(["TOC1016"]);
  });

  test("in a body leaves the lines of the test that follow", () => {
    expect(
      places('rule r {\n  when any a\n  severity low\n  test "x" {\n    given a { b: "c"\n    expect 1 alert\n  }\n}'),
    ).toEqual(['"c"']);
  });

  test("names the block whose brace is missing, and reads the rule below", () => {
    const { tree, diagnostics } = parse(
      "rule a {\n  when any x\n  severity low\n\nrule b {\n  when any x\n  severity low\n}\n",
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["TOC1011"]);
    expect(tree.declarations).toHaveLength(2);
  });

  test("behind an unclosed parenthesis does not reach the next clause", () => {
    expect(clausesOf("when any x where (a is 1\nseverity low\nsuppress for 1 day").map(({ kind }) => kind)).toEqual([
      "severity",
      "suppress",
    ]);
  });

  test("in a name offers the name that was meant", () => {
    const [diagnostic] = parse("rule FailedLogin { when any x severity low }").diagnostics;
    expect(diagnostic?.fix?.edits[0]?.newText).toBe("failed_login");
  });

  test("from nesting comes before the call stack runs out", () => {
    for (const text of [
      `macro m means ${"(".repeat(100_000)}`,
      `macro m means ${"not ".repeat(100_000)}a`,
      `list l ${"[".repeat(100_000)}`,
    ])
      expect(codes(text)).toContain("TOC1008");
  });
});

test("no more problems are kept of one text than memory bears", () => {
  expect(codes("rule r {\n".concat("severity\n".repeat(20_000))).length).toBeLessThanOrEqual(1000);
});

test("Chevrotain finds no fault with the grammar", () => {
  expect(() => new FileParser({ judged: true })).not.toThrow();
});
