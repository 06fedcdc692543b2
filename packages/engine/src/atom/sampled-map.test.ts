import fc from "fast-check";
import { expect, test } from "vitest";
import { SampledMap } from "./sampled-map.ts";

test("what was added last of a text is found, and nothing of any other", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    // These differ in letters alone that are not looked at.
    fc.nat(5).map((place) => "x".repeat(60 + place) + place + "x".repeat(60 - place)),
  );
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 30 }), text, (texts, other) => {
      const map = new SampledMap<number>();
      for (const [at, each] of texts.entries()) {
        map.add(each, at);
        expect(map.get(each)).toBe(at);
      }
      if (!texts.includes(other)) expect(map.get(other)).toBeUndefined();
    }),
  );
});

test("of texts that look alike the last few are kept", () => {
  const map = new SampledMap<number>();
  const texts = Array.from(
    { length: 1000 },
    (_, at) => `${"a".repeat(400)}${String(at).padStart(4, "0")}${"b".repeat(400)}`,
  );
  for (const [at, text] of texts.entries()) map.add(text, at);
  const kept = texts.filter((text, at) => map.get(text) === at);
  expect(map.get(texts.at(-1)!)).toBe(999);
  expect(kept.length).toBeLessThan(texts.length);
});
