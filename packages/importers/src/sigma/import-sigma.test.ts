import { compile } from "@tocsin/language";
import fc from "fast-check";
import { expect, test } from "vitest";
import { importSigma, type ImportedFile } from "./import-sigma.ts";

const host = { readText: () => ({ error: "no such file" }), resolve: () => undefined };

function importTexts(...texts: readonly string[]) {
  return importSigma(texts.map((text, index) => ({ file: `${index}.yml`, path: `${index}.yml`, text })));
}

const toSources = (files: readonly ImportedFile[]) => files.map(({ path, text }) => ({ file: path, text }));

const rule = (title: string, detection: string) =>
  `title: ${title}\nlogsource: {product: windows, service: security}\ndetection:\n${detection}\n`;

test("rules of one name get names of their own, and words of the language are no names", () => {
  const { files } = importSigma(
    ["a/when.yml", "a/When.yml", "b/1x.yml"].map((path) => ({
      file: path,
      path,
      text: rule("T", "  s: {a: 1}\n  condition: s"),
    })),
  );
  const names = files.flatMap(({ text }) => /^rule (\S+)/m.exec(text)?.[1] ?? []);
  expect(names).toEqual(["when_rule", "when_rule_2", "_1x"]);
});

test("a rule is not called like a log source, which stands beside it", () => {
  const { files } = importSigma([{ file: "a", path: "security.yml", text: rule("T", "  s: {a: 1}\n  condition: s") }]);
  expect(files.at(-1)?.text).toContain("rule security_rule ");
  expect(compile(toSources(files), host, { lint: false }).diagnostics).toEqual([]);
});

test("a name with spaces is read as events have it, with them or without", () => {
  const { files } = importTexts(rule("T", "  s: {Threat Name: x}\n  condition: s"));
  expect(files.at(-1)?.text).toContain('either(`Threat Name`, ThreatName) is "x"');
  expect(compile(toSources(files), host, { lint: false }).diagnostics).toEqual([]);
});

test("a step is not called like a field that its events are asked for", () => {
  const named = (name: string) => rule(name, "  s: {user: x}\n  condition: s").replace("title", `name: ${name}\ntitle`);
  const body = "{type: temporal, rules: [user, security], group-by: [user], timespan: 5m}";
  const text = `title: Both\ncorrelation: ${body}\n---\n${named("user")}---\n${named("security")}`;
  const { files, diagnostics } = importTexts(text);
  expect(diagnostics).toEqual([]);
  expect(compile(toSources(files), host, { lint: false }).diagnostics).toEqual([]);
});

test("a global document lends its parts to those that follow", () => {
  const shared = "action: global\ntitle: Shared\nlogsource: {product: windows, service: security}\n";
  const { counts, diagnostics } = importTexts(
    `${shared}---\ndetection: {s: {a: 1}, condition: s}\n---\ndetection: {s: {a: 2}, condition: s}\n`,
  );
  expect(diagnostics).toEqual([]);
  expect(counts.imported).toBe(2);
});

test("a document repeats the one before with something else, and takes nothing from it after a reset", () => {
  const first =
    "title: First\nlogsource: {product: windows, service: security}\ndetection: {s: {a: 1}, condition: s}\n";
  const { files, counts, diagnostics } = importTexts(
    `action: global\nlevel: high\n---\n${first}---\naction: repeat\ntitle: Second\ndetection: {s: {b: 2}}\n---\naction: reset\n---\n${first}`,
  );
  expect(diagnostics).toEqual([]);
  expect(counts).toMatchObject({ documents: 3, imported: 3 });
  expect(files.at(-1)?.text.match(/where .*|severity .*/g)).toEqual([
    "where a is 1",
    "severity high",
    "where a is 1 and b is 2",
    "severity high",
    "where a is 1",
    "severity medium",
  ]);
});

test.each([
  ["action: repeat\ntitle: T\n", "nothing stands before it"],
  ["action: odd\ntitle: T\n", "`odd` has no meaning"],
])("%j is refused", (text, words) => {
  const { counts, diagnostics } = importTexts(text);
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  expect(counts).toMatchObject({ documents: 1, imported: 0 });
});

test("what narrows a log source beyond what is known is an error, not let through", () => {
  const text = rule("T", "  s: {a: 1}\n  condition: s").replace("service: security", "service: security, tier: gold");
  const { counts, diagnostics } = importTexts(text);
  expect(counts.imported).toBe(0);
  expect(diagnostics[0]?.message).toContain("product windows, service security, tier gold is unknown");
});

test.each([
  ["logsource: windows", "its logsource is not a map"],
  ["logsource: {product: windows, service: [security, system]}", "the service of its logsource is not a text"],
])("%s is an error, and lets nothing through", (written, words) => {
  const text = rule("T", "  s: {a: 1}\n  condition: s").replace(/^logsource.*$/m, written);
  const { counts, diagnostics } = importTexts(text);
  expect(counts.imported).toBe(0);
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
});

test("a file with a control character in it is damaged, and named with its place", () => {
  const { counts, diagnostics } = importTexts(rule("T", "  s: {a: x\0y}\n  condition: s"));
  expect(counts.imported).toBe(0);
  expect(diagnostics[0]).toMatchObject({ code: "TOC8001", place: { start: 79 } });
  expect(diagnostics[0]?.message).toContain("(U+0000)");
});

test("an old filter in the rule stays where an exception would mean something else", () => {
  const { files } = importTexts(
    rule("T", "  s: {a: 1}\n  filter: {b: 1}\n  t: {c: 1}\n  condition: (s and not filter) or t"),
  );
  expect(files.at(-1)?.text).toContain("where (a is 1 and b is not 1) or c is 1");
  expect(files.at(-1)?.text).not.toContain("except");
});

test("a filter names rules by id, or all of its log source, and one that names none is said", () => {
  const filter = (rules: string) =>
    `title: Ours\nlogsource: {product: windows}\nfilter: {rules: ${rules}, s: {u: ops}, condition: not s}\n`;
  const text = rule("T", "  s: {a: 1}\n  condition: s").replace("title", "id: x-1\ntitle");
  for (const rules of ["[x-1]", "any"]) {
    expect(importTexts(text, filter(rules)).files.at(-1)?.text).toContain('except when u is "ops" because "Ours"');
  }
  expect(importTexts(text, filter("[gone]")).diagnostics[0]?.message).toContain("there is no rule `gone`");
});

test.each([
  ["s", "u is"],
  ["not s", "u is"],
  ["not s and not t", 'u is "ops" or v is "x"'],
  ["not 1 of them", 'u is "ops" or v is "x"'],
  ["not s or not t", 'u is "ops" and v is "x"'],
  ["s and not t", 'u is "ops" and v is not "x"'],
])("a filter with the condition `%s` takes away what it selects", (condition, words) => {
  const filter = `title: Ours\nlogsource: {product: windows}\nfilter: {rules: any, s: {u: ops}, t: {v: x}, condition: ${condition}}\n`;
  expect(importTexts(rule("T", "  s: {a: 1}\n  condition: s"), filter).files.at(-1)?.text).toContain(
    `except when ${words}`,
  );
});

test.each([
  ["linux", "r", "`r` is not of its log source product linux"],
  ["windows", "c", "`c` is a correlation"],
  ["windows", "gone", "there is no rule `gone`"],
])("a filter for %s that names `%s` is said to be for nothing", (product, name, words) => {
  const filter = `title: Ours\nlogsource: {product: ${product}}\nfilter: {rules: [${name}], s: {u: ops}, condition: s}\n`;
  const watching =
    "title: C\nname: c\ncorrelation: {type: event_count, rules: [r], timespan: 5m, condition: {gte: 2}}\n";
  const text = rule("T", "  s: {a: 1}\n  condition: s").replace("title", "name: r\ntitle");
  const { files, diagnostics } = importTexts(text, watching, filter);
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  expect(files.map((file) => file.text).join("")).not.toContain("except");
});

test("files of one name are kept apart", () => {
  const text = rule("T", "  s: {a: 1}\n  condition: s");
  const paths = ["x.yml", "x.yaml", "log_sources/windows.yml"];
  const { files } = importSigma(paths.map((path) => ({ file: path, path, text })));
  expect(files.map(({ path }) => path)).toEqual([
    "log_sources/windows.tocsin",
    "x.tocsin",
    "x_2.tocsin",
    "log_sources/windows_2.tocsin",
  ]);
  expect(compile(toSources(files), host, { lint: false }).diagnostics).toEqual([]);
});

const word = fc.constantFrom(
  "s",
  "filter_a",
  "them",
  "and",
  "or",
  "not",
  "(",
  ")",
  "1 of",
  "all of",
  "s*",
  "|",
  "count()",
  ">",
  "5",
);
const modifier = fc.constantFrom(
  "contains",
  "re",
  "i",
  "all",
  "windash",
  "cidr",
  "expand",
  "base64offset",
  "gt",
  "exists",
  "odd",
  "fieldref",
  "hour",
  "neq",
);
const value = fc.oneof(
  fc.constantFrom("1", "'*'", "''", "null", "true", "a*b", "'(a'", "10.0.0.0/8", "[a, b]", "{x: y}", "'%P%'", '"\\0"'),
  fc.string({ maxLength: 5 }),
);

const condition = fc.oneof(
  fc.constantFrom("s", "not s", "s and not filter_a", "s or filter_a", "s | count(f) by g > 5", "s | near filter_a"),
  fc.array(word, { maxLength: 7 }).map((words) => words.join(" ")),
);

test("whatever a file says, it is imported or said to be wrong, and what is imported compiles", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("f", "g h", "", "a.b", "not"), fc.array(modifier, { maxLength: 3 }), value), {
        maxLength: 4,
      }),
      condition,
      (items, words) => {
        const lines = items.map(
          ([field, modifiers, text], index) => `    '${[field + (index || ""), ...modifiers].join("|")}': ${text}`,
        );
        const detection = `  s:\n${lines.join("\n")}\n  filter_a: {b: 1}\n  condition: '${words}'\n  timeframe: 5m`;
        const { files, diagnostics, counts } = importTexts(rule("T", detection));
        expect(counts.imported > 0 || diagnostics.length > 0).toBe(true);
        const compiled = compile(toSources(files), host, { lint: false });
        expect(compiled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

test.each(["windash", "windash|cased", "contains|windash", "base64"])(
  "ten thousand values of %s are one list",
  (chain) => {
    const values = Array.from({ length: 10_000 }, (_, index) => `-opt${index} -q`);
    const { files } = importTexts(rule("T", `  s: {"a|${chain}": ${JSON.stringify(values)}}\n  condition: s`));
    expect(compile(toSources(files), host, { lint: false }).diagnostics).toEqual([]);
  },
);

test.each([
  ["level: severe", "The level `severe` is unknown, so the rule is imported as medium."],
  ["level: [high]", "The level is no text, so the rule is imported as medium."],
  ["level: criticle", "The level `criticle` is unknown, so the rule is imported as medium; the nearest is `critical`."],
])("%s is medium, and said to be", (level, message) => {
  const text = `${rule("T", "  s: {a: 1}\n  condition: s")}${level}\n`;
  const { files, diagnostics, counts } = importTexts(text);
  expect(diagnostics).toMatchObject([{ code: "TOC8012", severity: "warning", message }]);
  expect(diagnostics[0]?.place?.start).toBe(text.indexOf(level) + "level: ".length);
  expect(counts.imported).toBe(1);
  expect(files.at(-1)?.text).toContain("severity medium");
});

test.each(["level: HIGH", "level: ' low '", "level:", "level: ''"])("%s needs no warning", (level) => {
  expect(importTexts(`${rule("T", "  s: {a: 1}\n  condition: s")}${level}\n`).diagnostics).toEqual([]);
});

test.each([
  ["{product: windows, service: securty}", "; the nearest is product windows, service security."],
  ["{product: window, category: ps_script}", "; the nearest is product windows, category ps_script."],
  ["{product: windows, service: process_creation}", "; the nearest is product windows, category process_creation."],
  ["{category: ps_script}", "; the nearest is product windows, category ps_script."],
  ["{product: aws, service: cloudtrial}", "; the nearest is product aws, service cloudtrail."],
  ["{product: windows, service: nowhere_at_all}", " about."],
])("the unknown log source %s is named where it stands, with the nearest one", (written, end) => {
  const text = rule("T", "  s: {a: 1}\n  condition: s").replace("{product: windows, service: security}", written);
  const { diagnostics } = importTexts(text);
  expect(diagnostics).toMatchObject([{ code: "TOC8003", place: { start: text.indexOf("logsource") } }]);
  expect(diagnostics[0]?.message).toMatch(new RegExp(`${end.replaceAll(".", "\\.")}$`));
});

test.each([
  [["generate: true", "generate: false"], false],
  [["generate: false", "generate: true"], false],
  [["generate: false", "timespan: 5m"], true],
])("a rule that correlations with %j name is a signal only: %s", (asked, isSignal) => {
  const correlations = asked.map((words) => {
    const timespan = words.startsWith("timespan") ? "" : ", timespan: 5m";
    return `title: Many\ncorrelation: {type: event_count, rules: [one], group-by: [a], condition: {gte: 3}, ${words}${timespan}}\n---\n`;
  });
  const { files, diagnostics } = importTexts(
    `${correlations.join("")}name: one\n${rule("T", "  s: {a: 1}\n  condition: s")}`,
  );
  expect(diagnostics).toEqual([]);
  expect(/signal only/.test(files.at(-1)?.text ?? "")).toBe(isSignal);
});
