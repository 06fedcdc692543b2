import { expect, test } from "vitest";
import { formatFile } from "../format/format-file.ts";
import { parseFile } from "../parser/parse-file.ts";
import type { ExpectedToken } from "./expected-token.ts";
import { findExpected } from "./find-expected.ts";
import { everyForm, missedTokens } from "./missed-tokens.test-data.ts";

test("at every token of a text that holds every form, that token is among what is expected", () => {
  const formatted = formatFile(parseFile("every-form.tocsin", everyForm));
  expect(missedTokens(formatted ?? "")).toEqual([]);
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

test("a part of a technique is what would be replaced, but for one in a text", () => {
  expect(findExpected("rule r { mitre T1110.0", 22).typed).toEqual({ start: 15, end: 22 });
  expect(findExpected('rule r { owner "T1110.0', 23)).toMatchObject({ typed: { start: 15, end: 23 }, inText: true });
});

test("in the hole of a title stand fields", () => {
  const expected = expectedAt(rule('alert { title "for {user.<|>'));
  expect(expected.map(({ kind }) => kind)).toEqual(["segment"]);
  expect(expectedAt(rule('alert { title "for {{user<|>')).map(({ kind }) => kind)).toEqual(["text"]);
});

test("in a comment nothing is expected", () => {
  expect(expectedAt("rule r { # sev<|>")).toEqual([]);
  expect(expectedAt("rule r { # sev <|>")).toEqual([]);
  expect(expectedAt("rule r { # sev\n<|>").length).toBeGreaterThan(0);
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
