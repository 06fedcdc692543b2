import { foldText, scanPattern, toClauses } from "@tocsin/core";
import fc from "fast-check";
import { RE2JS, RE2JSException } from "re2js";
import { expect, test } from "vitest";
import { createPatternGate } from "./pattern-gate.ts";

/** What every matching text must contain. */
function required(pattern: string): readonly (readonly string[])[] {
  const part = scanPattern(pattern);
  return part === undefined ? [] : toClauses(part);
}

test("a text without what every match contains is kept out", () => {
  const gate = createPatternGate(String.raw`(mimikatz|sekurlsa)::\w+\s+-x`);
  expect(gate("mimikatz::y -x")).toBe(true);
  expect(gate("sekurlsa::y -x")).toBe(true);
  expect(gate("mimikatz:: y")).toBe(false);
  expect(gate("lsass::y -x")).toBe(false);
  expect(gate("")).toBe(false);
});

test("texts that follow each other are joined, and one that contains another adds nothing", () => {
  expect(required("(a|b)(c|d)")).toEqual([["ac", "ad", "bc", "bd"]]);
  expect(required("colou?r")).toEqual([["colour", "color"]]);
  expect(required(String.raw`\bsc(\.exe)?"?\s+(stop|delete)\b`)).toEqual([["sc"], ["stop", "delete"]]);
  expect(required("^ab.cd$")).toEqual([["ab"], ["cd"]]);
});

test("of alternatives the clause that says most counts, and one that says nothing leaves all open", () => {
  expect(required("a.*longer|other.b")).toEqual([["longer", "other"]]);
  expect(required("a.*longer|.")).toEqual([]);
  expect(required("longer|")).toEqual([]);
});

test("what may be absent is not required", () => {
  for (const repetition of ["*", "*?", "?", "??", "{0}", "{0,}", "{0,3}"]) {
    expect(required(`x.(ab)${repetition}.y`)).toEqual([["x"], ["y"]]);
  }
  for (const repetition of ["+", "+?", "{1}", "{1,3}?"]) {
    expect(required(`x.(ab)${repetition}.y`)).toEqual([["x"], ["ab"], ["y"]]);
  }
});

test("what comes several times is required as often, up to four times", () => {
  for (const repetition of ["{2}", "{2,}", "{2,5}?"]) {
    expect(required(`x.(ab)${repetition}.y`)).toEqual([["x"], ["abab"], ["y"]]);
  }
  expect(required("a{3}b")).toEqual([["aaab"]]);
  expect(required("a{9}b")).toEqual([["aaaa"], ["b"]]);
  expect(required(String.raw`\.[ "]{1}`)).toEqual([[". ", `."`]]);
});

test("braces that are no repetition are characters", () => {
  expect(required("a{,2}")).toEqual([["a{,2}"]]);
  expect(required("a{01}")).toEqual([["a{01}"]]);
  expect(required("\\${x}")).toEqual([["${x}"]]);
});

test("escapes, quotations and small classes are the characters they stand for", () => {
  expect(required(String.raw`\.\\\x41\x{42}\t`)).toEqual([[".\\ab\t"]]);
  expect(required(String.raw`\Qa.*\E+b`)).toEqual([["a."], ["*"], ["b"]]);
  expect(required(String.raw`\Qa|b`)).toEqual([["a|b"]]);
  expect(required(String.raw`x[\/-]y`)).toEqual([["x/y", "x-y"]]);
  expect(required("[]a]b")).toEqual([["]b", "ab"]]);
});

test("other classes, any character and characters beyond ASCII are left open", () => {
  const open = ["[^a]", "[a-c]", "[^]a]", "[[:alpha:]_]", String.raw`[\d]`, String.raw`[\]\d]`, String.raw`\pL`];
  for (const part of [...open, String.raw`\P{Greek}`, String.raw`\w`, ".", "ſ", "\u212a", "😀", String.raw`\x{17f}`]) {
    expect(required(`x${part}y`)).toEqual([["x"], ["y"]]);
  }
});

test("flags and names of groups make no difference", () => {
  expect(required("(?i)AB(?-i:C)(?P<name>D)(?<other>E)(?s-m)F")).toEqual([["abcdef"]]);
});

test("an expression with something that is not understood is left open", () => {
  for (const pattern of [String.raw`ab\101`, "ab(?i)*", String.raw`ab\Q\E*`, "ab)", "(ab", "(?=ab)"]) {
    expect(scanPattern(pattern)).toBeUndefined();
    expect(createPatternGate(pattern)("")).toBe(true);
  }
});

test("a clause that another implies is not looked for, and keeps nothing out by itself", () => {
  const gate = createPatternGate("a.*ab.*(abc|abd)");
  expect(gate("abd")).toBe(true);
  expect(gate("ab")).toBe(false);
});

test("signs of patterns in the texts are looked for as they are", () => {
  const gate = createPatternGate(String.raw`\(\[a|\.\*\\|\{2}\^\$`);
  for (const text of ["x([ay", ".*\\", "{2}^$"]) expect(gate(text)).toBe(true);
  for (const text of ["(a", ".\\", "{2}"]) expect(gate(text)).toBe(false);
});

test("characters that fold to ASCII are let through", () => {
  expect(createPatternGate("task")(foldText("Ta\u017f\u212a"))).toBe(true);
});

const atoms = [
  "a",
  "B",
  "k",
  "S",
  "ſ",
  "\u212a",
  "é",
  "😀",
  "-",
  " ",
  "{",
  "]",
  ".",
  "[ab]",
  "[^a]",
  "[a-k]",
  "[]s]",
  "[-k]",
];
const escapes = [
  "[\\]\\-]",
  "[[:alpha:]-]",
  "\\.",
  "\\\\",
  "\\w",
  "\\S",
  "\\pL",
  "\\p{Lu}",
  "\\x4b",
  "\\x{17f}",
  "\\n",
];
const places = [
  "^",
  "$",
  "\\b",
  "\\B",
  "\\A",
  "\\z",
  "(?i)",
  "(?-i)",
  "(?s)",
  "(?m-s)",
  "\\Q\\E",
  "\\Qa.*\\E",
  "\\Q|K\\E",
];
const repetitions = ["*", "+", "?", "*?", "+?", "??", "{0}", "{1}", "{2}", "{0,2}", "{1,}", "{,2}", "{01}"];
const groups = ["(", "(?:", "(?i:", "(?-i:", "(?s-i:", "(?P<n>", "(?<n>"];

const { pattern: patterns } = fc.letrec<{ pattern: string; item: string; group: string }>((tie) => ({
  pattern: fc
    .array(fc.oneof({ maxDepth: 4 }, { arbitrary: tie("item"), weight: 6 }, fc.constant("|")), { maxLength: 6 })
    .map((parts) => parts.join("")),
  item: fc
    .tuple(
      fc.oneof(
        { maxDepth: 4 },
        { arbitrary: fc.constantFrom(...atoms, ...escapes), weight: 4 },
        fc.constantFrom(...places),
        tie("group"),
      ),
      fc.oneof({ arbitrary: fc.constant(""), weight: 3 }, fc.constantFrom(...repetitions)),
    )
    .map((parts) => parts.join("")),
  group: fc.tuple(fc.constantFrom(...groups), tie("pattern")).map(([open, inner]) => `${open}${inner})`),
}));

const characters = [
  "a",
  "A",
  "b",
  "B",
  "k",
  "K",
  "s",
  "S",
  "ſ",
  "\u212a",
  "é",
  "É",
  "😀",
  "-",
  " ",
  "{",
  "}",
  "]",
  ".",
];
const texts = fc
  .array(fc.constantFrom(...characters, "*", "|", "\\", "\n", ",", "2", "0", "1"), { maxLength: 12 })
  .map((parts) => parts.join(""));

function compile(pattern: string, flags: number): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern, flags);
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}

test("every text that matches is let through", () => {
  const flags = fc.constantFrom(0, RE2JS.CASE_INSENSITIVE, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE, RE2JS.DOTALL);
  fc.assert(
    fc.property(patterns, flags, fc.array(texts, { minLength: 10, maxLength: 10 }), (pattern, bits, all) => {
      const compiled = compile(pattern, bits);
      fc.pre(compiled !== undefined);
      const gate = createPatternGate(pattern);
      for (const text of all) {
        if (compiled.test(text)) expect(gate(foldText(text)), `${pattern} on ${JSON.stringify(text)}`).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("alternatives of tens of thousands of characters are looked for too", () => {
  const [first, second] = ["ab".repeat(20_000), "cd".repeat(20_000)];
  const gate = createPatternGate(`(${first}|${second})\\d`);
  expect(gate(`<${second}1`)).toBe(true);
  expect(gate("abab1")).toBe(false);
});
