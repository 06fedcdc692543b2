import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "@tocsin/core";
import { Subjects } from "../atom/subjects.ts";
import { someValue } from "../field/all-values.ts";
import { createKeywordGate } from "./keyword-gate.ts";
import { ValueFinder } from "./value-finder.ts";

function createGate(texts: readonly string[]) {
  const subjects = new Subjects();
  const subject = subjects.once({ op: "anywhere", paths: null }, "text", () => ({
    texts: () => [],
    someOf: someValue,
  }));
  const sought = texts.map((text, atom) => ({ form: "contains", text, atom }) as const);
  return createKeywordGate([new ValueFinder({ subject, sought, presence: undefined }, subjects)]);
}

const keyword = fc
  .tuple(
    fc.constantFrom("misc", "kerberos", "event", "a"),
    fc.constantFrom("::", "/", " ", "::("),
    fc.stringMatching(/^[a-z]{2,6}$/),
  )
  .map((parts) => parts.join(""));

test("an event with a keyword is let through, whatever is written in capitals", () => {
  fc.assert(
    fc.property(
      fc.array(keyword, { minLength: 1, maxLength: 20 }),
      fc.nat(),
      fc.boolean(),
      (keywords, at, isCapital) => {
        const mayHave = createGate(keywords);
        const one = keywords[at % keywords.length]!;
        const value: JsonValue = `x ${isCapital ? one.toUpperCase() : one} y`;
        expect(mayHave({ a: 1, deep: { list: [value] } })).toBe(true);
      },
    ),
  );
});

test("an event without one is kept out, also where it has a piece that most of them have", () => {
  const mayHave = createGate(["misc::one", "misc::two", "event::three", "event::four", "mimikiwi"]);
  expect(mayHave({ a: "std::vector", b: 5 })).toBe(false);
  expect(mayHave({ a: "EVENT::FOUR" })).toBe(true);
});
