import { compile, parseFile, type CompileHost } from "@tocsin/language";
import type { Diagnostic } from "@tocsin/core";
import fc from "fast-check";
import { decodedBytes, mutated, tokenSoup } from "../../packages/language/src/random-texts.test-data.ts";
import { readRuleTexts } from "../../packages/language/src/rule-texts.test-data.ts";

// The same texts that the long suites of the language are made of.

const file = "rule.tocsin";
const longest = 8_000;
const good = readRuleTexts()
  .map(({ text }) => text)
  .filter((text) => text.length < longest);

const anyText = fc.oneof(
  { weight: 1, arbitrary: decodedBytes },
  { weight: 2, arbitrary: tokenSoup },
  { weight: 4, arbitrary: fc.constantFrom(...good).chain(mutated) },
);

const host: CompileHost = {
  resolve: (_, path) => path,
  readText: () => ({ text: "name,expires\na,2027-01-01\n" }),
};

export const anyTextParses = fc.property(anyText, (text) => {
  const { diagnostics, comments } = parseFile(file, text);
  const isKept = comments.every(({ span, text: comment }) => text.slice(span.start, span.end) === comment);
  return isKept && diagnostics.every((diagnostic) => hasPlaceIn(text, diagnostic));
});

export const anyTextCompiles = fc.property(anyText, (text) => {
  const { ruleSet, diagnostics } = compile([{ file, text }], host);
  const broken = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ place }) => place?.start));
  const own = diagnostics.filter(({ place }) => place?.file === file);
  return (
    own.every((diagnostic) => hasPlaceIn(text, diagnostic)) && ruleSet.rules.every(({ at }) => !broken.has(at.start))
  );
});

function hasPlaceIn(text: string, { place }: Diagnostic): boolean {
  return place !== undefined && place.start >= 0 && place.start <= place.end && place.end <= text.length;
}
