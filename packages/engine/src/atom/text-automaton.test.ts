import fc from "fast-check";
import { expect, test } from "vitest";
import { Alphabet } from "./alphabet.ts";
import { TextAutomaton } from "./text-automaton.ts";
import { TextFinder } from "./text-finder.ts";

const word = (maxLength: number) =>
  fc.array(fc.constantFrom("a", "b", "c", "é"), { minLength: 1, maxLength }).map((letters) => letters.join(""));

test("every text that stands in another is found, once, and no other", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word(6), { maxLength: 20 }), word(60), (texts, text) => {
      const found: number[] = [];
      new TextAutomaton(texts, new Alphabet()).find(text, found, 0xffff);
      const expected = [...texts.keys()].filter((index) => text.includes(texts[index]!));
      expect(found.toSorted((left, right) => left - right)).toEqual(expected);
    }),
  );
});

test("a text at which nearly all texts nearly stand is gone through by the automaton", () => {
  const texts = Array.from({ length: 400 }, (_, index) => `${"a".repeat(200)}${String.fromCharCode(0x4e00 + index)}`);
  const finder = new TextFinder(texts, new Alphabet());
  const found: number[] = [];
  expect(finder.find(`${"a".repeat(30_000)}${String.fromCharCode(0x4e00 + 7)}`, found, 0xffff)).toBe(true);
  expect(found).toEqual([7]);
});
