import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatFile } from "../format/format-file.ts";
import { expectKept } from "../format/format-kept.test-data.ts";
import { decodedBytes, mutated, respaced, tokenSoup } from "../random-texts.test-data.ts";
import { readRuleTexts } from "../rule-texts.test-data.ts";
import { parseFile } from "./parse-file.ts";

const texts = readRuleTexts();
const small = texts.filter(({ text }) => text.length < 12_000).map(({ text }) => text);

/** What holds of every text whatever. */
function expectParsed(text: string): void {
  const { tree, diagnostics, comments } = parseFile("rule.tocsin", text);
  expect(tree.kind).toBe("file");
  for (const { place } of diagnostics) {
    expect(place).toBeDefined();
    const { start, end } = place!;
    expect(start >= 0 && start <= end && end <= text.length).toBe(true);
  }
  for (const { span, text: comment } of comments) expect(text.slice(span.start, span.end)).toBe(comment);
}

describe("parsing never throws, and gives a tree and diagnostics with places inside the text", () => {
  test("for 2,500 random bytes, decoded", () => {
    fc.assert(fc.property(decodedBytes, expectParsed), { numRuns: 2500 });
  });

  test("for 2,500 soups of the language's words and marks", () => {
    fc.assert(fc.property(tokenSoup, expectParsed), { numRuns: 2500 });
  });

  test("for 5,000 mutations of good rules, which are formatted without loss where they are still good", () => {
    const mutation = fc.constantFrom(...small).chain(mutated);
    const property = fc.property(mutation, (text) => {
      expectParsed(text);
      if (formatFile(parseFile("rule.tocsin", text)) !== undefined) expectKept(text);
    });
    fc.assert(property, { numRuns: 5000 });
  });
});

test.each([
  "a",
  "A",
  "_",
  "1",
  "1.",
  "a.",
  "-",
  "é",
  "`",
  "'",
  '"',
  "/",
  "[",
  "not ",
  "#",
  " ",
  "\\",
  "a-",
  'rule r { alert { title "',
  "T1",
])("sixteen million characters of %j parse", (piece) => {
  const { tree } = parseFile("rule.tocsin", piece.repeat(Math.ceil(16_000_000 / piece.length)));
  expect(tree.kind).toBe("file");
});

test("every prefix of a file with every form of the language parses", () => {
  const [everyForm] = texts;
  const text = everyForm?.text ?? "";
  expect(text.length).toBeGreaterThan(1000);
  for (let end = 0; end <= text.length; end++) expectParsed(text.slice(0, end));
});

test("1,500 good rules with other white space and comments anywhere are formatted without loss", () => {
  fc.assert(fc.property(fc.constantFrom(...small).chain(respaced), expectKept), { numRuns: 1500 });
});
