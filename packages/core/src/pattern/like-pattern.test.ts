import fc from "fast-check";
import { expect, test } from "vitest";
import { createLikeMatcher } from "./like-pattern.ts";

function isLike(text: string, pattern: string): boolean {
  return createLikeMatcher(pattern)(text);
}

test("* stands for any characters, ? for one, and the pattern is about the whole text", () => {
  expect(isLike("c:\\temp\\a.exe", "*\\temp\\?.exe")).toBe(true);
  expect(isLike("c:\\temp\\ab.exe", "*\\temp\\?.exe")).toBe(false);
  expect(isLike("abc", "b")).toBe(false);
  expect(isLike("", "*")).toBe(true);
  expect(isLike("", "?")).toBe(false);
  expect(isLike("a\nb", "a*b")).toBe(true);
});

test("[*], [?] and [[] are the characters themselves, another bracket as well", () => {
  expect(isLike("a*b?c[d", "a[*]b[?]c[[]d")).toBe(true);
  expect(isLike("axbyczd", "a[*]b[?]c[[]d")).toBe(false);
  expect(isLike("[a]", "[a]")).toBe(true);
});

test("? takes a character beyond 16 bits as one", () => {
  expect(isLike("\u{1f600}", "?")).toBe(true);
  expect(isLike("\u{1f600}", "??")).toBe(false);
  expect(isLike("\u{1f600}", "*??")).toBe(false);
  expect(isLike("a\u{1f600}b", "*?b")).toBe(true);
  expect(isLike("a\u{1f600}b", "a?*")).toBe(true);
});

test("it agrees with the regular expression that the pattern stands for", () => {
  const characters = fc.array(fc.constantFrom("a", "b", "\u{1f600}"), { maxLength: 12 });
  const tokens = fc.array(fc.constantFrom("a", "b", "*", "?", "[*]", "\u{1f600}"), { maxLength: 8 });
  const meanings = new Map([
    ["*", "[^]*"],
    ["?", "[^]"],
    ["[*]", "\\*"],
  ]);
  fc.assert(
    fc.property(characters, tokens, (text, pattern) => {
      const source = pattern.map((token) => meanings.get(token) ?? token).join("");
      const expected = new RegExp(`^(?:${source})$`, "u").test(text.join(""));
      expect(isLike(text.join(""), pattern.join(""))).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test("a long text that nearly matches many times comes to an end", () => {
  expect(isLike("a".repeat(32_768), `${"*a?a".repeat(50)}*b`)).toBe(false);
});
