import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, formatFile, parseFile } from "@tocsin/language";
import { runTests } from "@tocsin/testing";
import { expect, test } from "vitest";
import { root } from "../frame/run-command.ts";

// What the reference shows must compile, with nothing to complain of, and look as the formatter has it.

const text = readFileSync(join(root, "docs/language.md"), "utf8");
const blocks = [...text.matchAll(/^```tocsin\n(.*?)^```$/gms)].map(([, block = ""]) => ({
  name: block.split("\n", 1)[0],
  block,
}));

test.each(blocks)("the block of the reference that begins with $name compiles", ({ block }) => {
  const { diagnostics, ruleSet } = compile([{ file: "example.tocsin", text: block }], {
    readText: () => ({ error: "no such file" }),
    resolve: () => undefined,
  });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  expect(ruleSet.rules.length).toBeGreaterThan(0);
});

test.each(blocks)("the block of the reference that begins with $name is formatted", ({ block }) => {
  expect(formatFile(parseFile("example.tocsin", block))).toBe(block);
});

test.each(blocks)("the tests inside the block that begins with $name pass", ({ block }) => {
  const { ruleSet } = compile([{ file: "example.tocsin", text: block }], {
    readText: () => ({ error: "no such file" }),
    resolve: () => undefined,
  });
  const { results } = runTests(ruleSet, { readEvents: () => ({ events: [] }), textOf: () => block });
  expect(results.length).toBeGreaterThan(0);
  expect(results.flatMap(({ failures }) => failures.map(({ message }) => message))).toEqual([]);
});
