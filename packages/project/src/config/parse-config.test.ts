import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { configTemplate } from "./config-template.ts";
import { lints } from "./lint-names.ts";
import { parseConfig } from "./parse-config.ts";

/** Codes, and the text that each is about. */
function problemsOf(text: string): string[] {
  const parsed = parseConfig("tocsin.yaml", text);
  if ("config" in parsed) return [];
  return parsed.problems.map(({ code, place }) => `${code} ${text.slice(place?.start, place?.end)}`);
}

function messagesOf(text: string): string[] {
  const parsed = parseConfig("tocsin.yaml", text);
  return "config" in parsed ? [] : parsed.problems.map(({ message }) => message);
}

describe("the text of a configuration", () => {
  test("that `tocsin new config` writes is right", () => {
    expect(problemsOf(configTemplate)).toEqual([]);
  });

  test.each(["", "# nothing yet\n", "{}", "lints: {}\n", "overrides: []\n"])("%j asks for nothing", (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  test("a misspelt setting is shown where it stands, with the one that is meant", () => {
    const parsed = parseConfig("tocsin.yaml", "require:\n  test: 2\n");
    expect(parsed).toMatchObject({ problems: [{ code: "TOC6202", fix: { title: "Change to tests" } }] });
    expect(problemsOf("require:\n  test: 2\n")).toEqual(["TOC6202 test"]);
    expect(messagesOf("require:\n  colour: 2\n")[0]).toMatch(/there are clauses, data, .* and quiet-tests\.$/);
  });

  test("settings inside overrides are checked like those outside", () => {
    expect(problemsOf("overrides:\n  - files: [a]\n    allow: { ownrs: [a] }\n")).toEqual(["TOC6202 ownrs"]);
  });

  test.each([
    ["lints:\n  rule-without-test: fatal\n", "fatal", /takes error, warning, information or off, not `"fatal"`/],
    ["require:\n  tests: -1\n", "-1", /takes a number from 0, not `-1`/],
    ["require:\n  tests: 1.5\n", "1.5", /takes a whole number, not `1.5`/],
    ["require: [tests]\n", "[tests]", /`require` takes settings of its own, not a list/],
    ["allow:\n  owners: soc\n", "soc", /takes a list, not `"soc"`/],
    ["allow:\n  owners: []\n", "[]", /takes a list that is not empty, not an empty list/],
    ["names:\n  rules:\n    prefix: 5\n", "5", /takes a text or a list, not `5`/],
    ["lints:\n", "lints", /takes settings of its own, not nothing/],
    ["5\n", "5\n", /takes settings of its own, not `5`/],
  ])("%j: the value is shown, with what the setting takes", (text, shown, message) => {
    expect(problemsOf(text)).toEqual([`TOC6203 ${shown}`]);
    expect(messagesOf(text)[0]).toMatch(message);
  });

  test("all problems are reported at once, in the order of the text", () => {
    expect(problemsOf("lints: { a: off }\nrequire: { tests: x, clauses: [x] }\n")).toEqual([
      "TOC6202 a",
      "TOC6203 x",
      "TOC6203 x",
    ]);
  });

  test("errors of the compiler cannot be set", () => {
    expect(problemsOf("lints:\n  TOC2004: off\n")).toEqual(["TOC6206 TOC2004"]);
  });

  test("every lint can be set by its name and by its code", () => {
    const text = lints.map(({ code, name }) => `  ${code}: off\n  ${name}: error\n`).join("");
    expect(problemsOf(`lints:\n${text}`)).toEqual([]);
    expect(new Set(lints.map(({ name }) => name)).size).toBe(lints.length);
  });

  test.each([
    ["a:\n  b: 1\n c: 2\n", /not indented/],
    ["lints: {}\nlints: {}\n", /stands twice/],
    ["a: [1, 2\n", /cannot be read as YAML/],
    ["a: *b\n", /cannot be read as YAML/],
  ])("%j is no YAML", (text, reason) => {
    expect(parseConfig("tocsin.yaml", text)).toMatchObject({ problems: [{ code: "TOC6201" }] });
    expect(messagesOf(text)[0]).toMatch(reason);
  });

  test("aliases that blow up are refused, not followed", () => {
    const lines = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}, *a${n}]`);
    expect(messagesOf(["a0: &a0 [x]", ...lines].join("\n"))[0]).toMatch(/cannot be read as YAML/);
  });

  test("a pattern without a linear-time meaning is refused at its place", () => {
    const text = 'overrides:\n  - names:\n      lists: { pattern: "(?!a)b" }\n';
    expect(problemsOf(text)).toEqual(['TOC6204 "(?!a)b"']);
    expect(messagesOf(text)[0]).toMatch(/overrides\.names\.lists\.pattern/);
  });

  test("whatever the text, there is a configuration or a problem with a place", () => {
    const word = fc.constantFrom("lints", "require", "names", "overrides", "files", "off", "tests", "rules", "prefix");
    const piece = fc.oneof(
      word,
      fc.constantFrom(": ", "\n", "  ", "- ", "[", "]", "{", "}", ",", "5", "&a", "*a", "? ", "|", "'"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const parsed = parseConfig("tocsin.yaml", pieces.join(""));
        return (
          "config" in parsed ||
          (parsed.problems.length > 0 && parsed.problems.every(({ place }) => place !== undefined))
        );
      }),
      { numRuns: 500 },
    );
  });
});
