import { expect, test } from "vitest";
import { findNearWord } from "./near-word.ts";

const words = ["when", "where", "severity", "suppress"];

test.each([
  ["serverity", "severity"],
  ["sverity", "severity"],
  ["seveirty", "severity"],
  ["WHEN", "when"],
])("%s was meant to be %s", (word, meant) => {
  expect(findNearWord(word, words)).toBe(meant);
});

test("of two words as near the one is meant that begins like it", () => {
  expect(findNearWord("wher", words)).toBe("where");
});

test("a word that is near to none is left alone", () => {
  expect(findNearWord("database", words)).toBeUndefined();
  expect(findNearWord("w".repeat(100_000), words)).toBeUndefined();
});
