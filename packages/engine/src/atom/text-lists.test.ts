import fc from "fast-check";
import { expect, test } from "vitest";
import { Alphabet } from "./alphabet.ts";
import { createContainsOne, createEndsWithOne, createStartsWithOne } from "./text-lists.ts";

const letter = fc.constantFrom("a", "b", ".", "*", "\\", "(", "|", "\n", "ß", "\u{1f600}", "\ud83d");
const word = (minLength: number, maxLength: number) =>
  fc.array(letter, { minLength, maxLength }).map((letters) => letters.join(""));

test("a list says of a text what its texts say one after the other", () => {
  fc.assert(
    fc.property(fc.array(word(1, 4), { maxLength: 12 }), word(0, 30), (texts, text) => {
      const alphabet = new Alphabet();
      expect(createContainsOne(texts)(text)).toBe(texts.some((each) => text.includes(each)));
      expect(createStartsWithOne(texts, alphabet)(text)).toBe(texts.some((each) => text.startsWith(each)));
      expect(createEndsWithOne(texts, alphabet)(text)).toBe(texts.some((each) => text.endsWith(each)));
    }),
  );
});

test("every text contains, begins and ends with the empty one", () => {
  const texts = ["", "a", "b", "c", "d"];
  expect(createContainsOne(texts)("x")).toBe(true);
  expect(createStartsWithOne(texts, new Alphabet())("x")).toBe(true);
  expect(createEndsWithOne(texts, new Alphabet())("x")).toBe(true);
});

test("ten thousand texts, some of them long, are looked for", () => {
  const texts = Array.from({ length: 10_000 }, (_, at) => `text ${at};`.repeat((at % 3) + 1));
  const containsOne = createContainsOne([...texts, "x".repeat(50_000)]);
  expect(containsOne("a text 9998;text 9998; b")).toBe(false);
  expect(containsOne("a text 9998;text 9998;text 9998; b")).toBe(true);
  expect(containsOne(`y${"x".repeat(50_000)}`)).toBe(true);
});
