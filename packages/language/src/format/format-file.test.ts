import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFile } from "../parser/parse-file.ts";
import { condition, respaced } from "../random-texts.test-data.ts";
import { readOtherRuleTexts, readRuleTexts } from "../rule-texts.test-data.ts";
import { expectKept } from "./format-kept.test-data.ts";
import { formatFile } from "./format-file.ts";

const texts = readRuleTexts();

function format(text: string): string {
  const formatted = formatFile(parseFile("rule.tocsin", text));
  if (formatted === undefined) throw new Error(`The text has syntax errors:\n${text}`);
  return formatted;
}

describe("formatting", () => {
  test.each(texts)("$file keeps its meaning and its comments, and is left alone the second time", ({ text }) => {
    expectKept(text);
  });

  test.each(readOtherRuleTexts().filter(({ text }) => formatFile(parseFile("rule.tocsin", text)) !== undefined))(
    "$file, from the tests of others, keeps its meaning and its comments, too",
    ({ text }) => {
      expectKept(text);
    },
  );

  test.each(texts)("$file is laid out alike, whatever its white space and wherever comments stand", ({ text }) => {
    fc.assert(fc.property(respaced(text), expectKept), { numRuns: 4 });
  });

  test("conditions of any nesting keep their meaning, in macros, in rules and behind other words", () => {
    const file = (text: string) =>
      `macro m means ${text} rule r { when at least 2 x where ${text} within 1 day except when ${text} because "b" severity low when ${text} }`;
    fc.assert(
      fc.property(condition, (text) => expectKept(file(text))),
      { numRuns: 300 },
    );
  });

  test("a comment behind the `where` of a summary stays there", () => {
    const summary =
      "when summary of x every 1 hour { a: count } # before\n where # behind\n (# inside\n a > 1 and a < 9)";
    expectKept(`rule r { ${summary} severity low }`);
    expect(format(`rule r { ${summary} severity low }`)).toContain(
      "  } where\n    # before\n    # behind\n    # inside\n    a > 1\n",
    );
  });

  test("lines have no white space at their ends and the file ends with one line break", () => {
    for (const { text } of texts) expect(format(text)).toMatch(/^(?:(?:[^\n]*[^\s])?\n)*$/);
  });

  test("a text with a syntax error is not formatted", () => {
    expect(formatFile(parseFile("rule.tocsin", "rule a {"))).toBeUndefined();
  });

  test("an empty text stays empty", () => {
    expect(format("  \n\n")).toBe("");
  });
});
