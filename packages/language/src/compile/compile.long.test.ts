import fc from "fast-check";
import { partsOf } from "@tocsin/core";
import { describe, expect, test } from "vitest";
import { decodedBytes, mutated, tokenSoup } from "../random-texts.test-data.ts";
import { readRuleTexts } from "../rule-texts.test-data.ts";
import { compile } from "./compile.ts";
import type { CompileHost } from "./compile-host.ts";

const small = readRuleTexts()
  .filter(({ text }) => text.length < 8_000)
  .map(({ text }) => text);

const host: CompileHost = {
  resolve: (_, path) => path,
  readText: () => ({ text: "name,expires\na,2027-01-01\n" }),
};

/** What holds of every text whatever. */
function expectCompiled(text: string): void {
  const { ruleSet, diagnostics } = compile([{ file: "rule.tocsin", text }], host);
  for (const { place, message } of diagnostics) {
    expect(message).not.toMatch(/undefined|NaN|\[object/);
    if (place?.file !== "rule.tocsin") continue;
    expect(place.start >= 0 && place.start <= place.end && place.end <= text.length).toBe(true);
  }
  const broken = diagnostics.filter(({ severity }) => severity === "error").map(({ place }) => place?.start ?? -1);
  for (const { at, trigger } of ruleSet.rules) {
    expect(broken).not.toContain(at.start);
    for (const { events } of partsOf(trigger)) expect(broken).not.toContain(events.at.start);
  }
}

describe("compiling never throws, its places lie inside the text, and no broken rule is in the rule set", () => {
  test("for 1,000 random bytes, decoded", () => {
    fc.assert(fc.property(decodedBytes, expectCompiled), { numRuns: 1000 });
  });

  test("for 3,000 soups of the language's words and marks", () => {
    fc.assert(fc.property(tokenSoup, expectCompiled), { numRuns: 3000 });
  });

  test("for 6,000 mutations of good rules", () => {
    fc.assert(fc.property(fc.constantFrom(...small).chain(mutated), expectCompiled), { numRuns: 6000 });
  });
});
