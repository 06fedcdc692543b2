import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scanText } from "../lexer/scanner.ts";
import * as t from "../lexer/tokens.ts";
import type { Token } from "../lexer/tokens.ts";
import { isOf } from "../parser/base-parser.ts";
import { formatFile } from "../format/format-file.ts";
import { parseFile } from "../parser/parse-file.ts";
import { type ExpectedToken, findExpected } from "./find-expected.ts";

const everyForm = readFileSync(new URL("../every-form.tocsin", import.meta.url), "utf8");
const everyFormFormatted = formatFile(parseFile("every-form.tocsin", everyForm)) ?? "";

const types = {
  name: [t.Name],
  operand: [t.Operand],
  segment: [t.Segment],
  text: [t.Text],
  number: [t.Number, t.NumberWithUnit],
  share: [t.Share],
  unit: [t.DurationUnit, t.SizeUnit],
  address: [t.Address],
  time: [t.Time],
  regex: [t.Regex],
  technique: [t.Technique, t.Word],
} as const;

function allows(expected: ExpectedToken, token: Token): boolean {
  if (expected.kind === "word") return expected.word === token.image;
  return types[expected.kind].some((type) => isOf(token, type));
}

function missed(text: string): string[] {
  const tokens = scanText(text, () => undefined).tokens as Token[];
  return tokens.flatMap((token) => {
    const before = `${text.slice(0, token.startOffset)} `;
    const { tokens: expected } = findExpected(before, before.length);
    return expected.some((one) => allows(one, token)) ? [] : [`${before.slice(-60)}<|>${token.image}`];
  });
}

test.each([
  ["every form", everyForm],
  ["every form, formatted", everyFormFormatted],
])("at every token of %s, that token is among what is expected", (_name, text) => {
  expect(text).not.toBe("");
  expect(missed(text)).toEqual([]);
});

/** The keywords that are expected at `<|>`. */
function wordsAt(marked: string): string[] {
  return expectedAt(marked).flatMap(({ word }) => word ?? []);
}

function expectedAt(marked: string): readonly ExpectedToken[] {
  const offset = marked.indexOf("<|>");
  return findExpected(marked.replace("<|>", ""), offset).tokens;
}

const rule = (clauses: string): string => `source logins\n\nrule r {\n  ${clauses}\n}\n`;

test("behind an operator stand values, and no clause", () => {
  const words = wordsAt(rule("when any logins where user.name is <|>\n  severity low"));
  expect(words).toContain("missing");
  expect(words).not.toContain("severity");
  expect(words).not.toContain("and");
});

test("behind a whole condition stand its further parts and the next clause", () => {
  const words = wordsAt(rule('when any logins where user.name is "a" <|>'));
  expect(words).toEqual(expect.arrayContaining(["and", "or", "with", "severity", "}"]));
});

test("a rule asks for its brace before its clauses", () => {
  expect(wordsAt("rule r <|>")).toEqual(["{"]);
});

test("a mistake in an earlier clause changes nothing", () => {
  const words = wordsAt(rule('when any logins where ( is "a"\n  sevrity low\n  <|>'));
  expect(words).toEqual(expect.arrayContaining(["severity", "alert", "test"]));
});

test("behind a mistake on the same line nothing is expected", () => {
  expect(expectedAt(rule("severity low low <|>"))).toEqual([]);
});

test("behind a broken step the next one is expected", () => {
  const words = wordsAt(rule("when sequence per a within 5 minutes {\n    a: logins where is\n    <|>\n  }"));
  expect(words).toEqual(expect.arrayContaining(["then", "without", "until"]));
});

test("behind a block that holds a mistake the clauses of the rule are expected", () => {
  const words = wordsAt(rule("alert {\n    title 5\n    include ,\n  }\n  <|>"));
  expect(words).toContain("suppress");
  expect(words).not.toContain("redact");
});

test("a word at the place is what would be replaced", () => {
  const { typed, tokens } = findExpected("rule r { sev", 12);
  expect(typed).toEqual({ start: 9, end: 12 });
  expect(tokens.map(({ word }) => word)).toContain("severity");
});

test("an open text at the place is what would be replaced, a closed one is not", () => {
  expect(findExpected('rule r { owner "so', 18)).toMatchObject({ typed: { start: 15, end: 18 }, inText: true });
  expect(findExpected('rule r { owner "so"', 19)).toMatchObject({ typed: { start: 19, end: 19 }, inText: false });
});

test("in the hole of a title stand fields", () => {
  const expected = expectedAt(rule('alert { title "for {user.<|>'));
  expect(expected.map(({ kind }) => kind)).toEqual(["segment"]);
  expect(expectedAt(rule('alert { title "for {{user<|>')).map(({ kind }) => kind)).toEqual(["text"]);
});

test("in a comment nothing is expected", () => {
  expect(expectedAt("rule r { # sev<|>")).toEqual([]);
});

test("the rules that a token would stand in are told with their beginnings", () => {
  const text = "rule r { when any logins where a is 1 and b ";
  const [first] = findExpected(text, text.length).tokens.filter(({ word }) => word === "contains");
  expect(first?.rules.map(({ name }) => name).slice(0, 2)).toEqual(["wordTail", "comparison"]);
  expect(first?.rules.find(({ name }) => name === "events")?.start).toBe(text.indexOf("logins"));
});

test("a keyword comes with those that must follow it", () => {
  const phrases = expectedAt(rule("when any logins where a <|>")).flatMap(({ phrase }) => phrase ?? []);
  expect(phrases).toEqual(expect.arrayContaining(["starts with", "is", "contains"]));
});
