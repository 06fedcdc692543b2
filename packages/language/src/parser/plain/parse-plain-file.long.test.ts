import fc from "fast-check";
import { expect, test } from "vitest";
import { mutated } from "../../random-texts.test-data.ts";
import { readOtherRuleTexts, readRuleTexts } from "../../rule-texts.test-data.ts";
import { parseWhole } from "../parse-file.ts";
import { parsePlainFile } from "./parse-plain-file.ts";
import { nearlyPlain } from "./plain-texts.test-data.ts";

const texts = [...readRuleTexts(), ...readOtherRuleTexts()]
  .map(({ text }) => text)
  .filter(({ length }) => length < 12_000);

test("whatever is read plainly of 20,000 mutations of good rules, the parser of the whole language reads alike", () => {
  let read = 0;
  const property = fc.property(fc.oneof(nearlyPlain, fc.constantFrom(...texts).chain(mutated)), (text) => {
    const plain = parsePlainFile("a.tocsin", text);
    if (plain === undefined) return;
    read++;
    expect(plain).toEqual(parseWhole("a.tocsin", text));
  });
  fc.assert(property, { numRuns: 20_000 });
  expect(read).toBeGreaterThan(1000);
});
