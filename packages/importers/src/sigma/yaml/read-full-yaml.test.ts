import { expect, test } from "vitest";
import { readFullYaml } from "./read-full-yaml.ts";
import { toPlain } from "./yaml-value.ts";

function read(text: string) {
  const { documents, diagnostics } = readFullYaml("a.yml", text);
  return { values: documents.map(toPlain), said: diagnostics.map(({ message, place }) => [message, place?.start]) };
}

test.each([
  ["b: &b {x: 1, y: 2}\nm: {<<: *b, z: 3}\n", { z: 3, x: 1, y: 2 }],
  ["b: &b {x: 1, y: 2}\nm: {x: 9, <<: *b}\n", { x: 9, y: 2 }],
  ["b: &b {x: 1}\nc: &c {x: 2, y: 2}\nm: {<<: [*b, *c]}\n", { x: 1, y: 2 }],
])("what is merged is taken in, and what is written itself or merged before wins: %j", (text, merged) => {
  expect(read(text).values).toEqual([expect.objectContaining({ m: merged })]);
});

test.each([
  ["a: *none\n", "the alias `none` stands for nothing", 3],
  ["a: !!python/object:os.system x\n", "it has a tag that is not of YAML itself", 3],
  ["? [a, b]\n: c\n", "a key must be a text", 2],
])("%j is named with its place", (text, words, start) => {
  const { said } = read(text);
  expect(said).toHaveLength(1);
  expect(said[0]?.[0]).toContain(words);
  expect(said[0]?.[1]).toBe(start);
});

test("nesting ends somewhere, of aliases that lead to themselves too", () => {
  for (const text of ["a: &a {b: *a}\n", `a: ${"[".repeat(20_000)}`]) {
    expect(read(text).said[0]?.[0]).toContain("nested more than 100 levels");
  }
});

test("aliases that multiply end where there are too many values", () => {
  const levels = Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`);
  const { values, said } = read(`a0: &a0 [x, x, x]\n${levels.join("\n")}\n---\nb: 1\n`);
  expect(said[0]?.[0]).toContain("more than 200000 values");
  expect(values).toEqual([]);
});
