import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatFile } from "../format/format-file.ts";
import { parseFile } from "../parser/parse-file.ts";
import { declarationWords, isReserved, keywords, toClauseWords } from "./keywords.ts";

const grammar = readFileSync(new URL("../../../../docs/grammar.md", import.meta.url), "utf8");

const ebnf = Array.from(grammar.matchAll(/^```ebnf\n(.*?)^```$/gms), ([, text = ""]) => text).join("");

test("every keyword stands in the grammar", () => {
  const written = new Set(Array.from(ebnf.matchAll(/"([a-z_]+)"/g), ([, word]) => word));
  expect(Object.keys(keywords).filter((word) => !written.has(word))).toEqual([]);
});

test("every word in the grammar that is no unit, flag or escape is a keyword", () => {
  const units = /"(ms|[a-z_]|[kmgt]i?b|milliseconds|seconds|minutes|hours|days|weeks)"/;
  const written = new Set(Array.from(ebnf.matchAll(/"[a-z_]+"/g), ([word]) => word));
  const unknown = [...written].filter((word) => !Object.hasOwn(keywords, word.slice(1, -1)) && !units.test(word));
  expect(unknown).toEqual([]);
});

test("the rules in the grammar parse and are laid out as the formatter has them", () => {
  const blocks = Array.from(grammar.matchAll(/^```tocsin\n(.*?)^```$/gms), ([, text = ""]) => text);
  expect(blocks.length).toBeGreaterThan(0);
  for (const text of blocks) expect(formatFile(parseFile("grammar.tocsin", text))).toBe(text);
});

test("words that begin declarations and clauses are no names, words of triggers are", () => {
  expect(["rule", "when", "severity", "then", "is", "true"].filter((word) => !isReserved(word))).toEqual([]);
  expect(["count", "any", "row", "alerts", "hasOwnProperty", "constructor"].filter(isReserved)).toEqual([]);
});

test("the words of a place are found", () => {
  expect(declarationWords).toContain("exceptions");
  expect(toClauseWords("alert")).toEqual(["title", "include", "redact", "hash", "drop", "notify"]);
});
