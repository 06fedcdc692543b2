import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { typeText } from "./edited-server.test-data.ts";

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), "utf8");

// Together they hold every clause. Every token of the first; the others are long.
const texts: readonly (readonly [string, number])[] = [
  ["packages/language/src/every-form.tocsin", 1],
  ["examples/rules/windows/chains.tocsin", 37],
  ["examples/rules/web/volume.tocsin", 37],
];

test.each(texts)("everything is answered behind the tokens of %s, while it is typed", async (path, step) => {
  expect(await typeText(read(path), step)).toEqual([]);
});
