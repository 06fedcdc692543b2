import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/\.(test|test-data)\.ts$/.test(name))
  .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);

test("the engine imports what it may: core, re2js, tldts, and hashes of Node", () => {
  const allowed = new Set(["@tocsin/core", "re2js", "tldts", "node:crypto"]);
  const imported = sources.flatMap(([, text]) => [...text.matchAll(/from "([^."][^"]*)"/g)].map(([, name]) => name!));
  expect(new Set(imported)).toEqual(allowed);
});

test("the engine reads no clock, draws no random number, starts no timer and opens nothing", () => {
  const forbidden =
    /Date\.now|new Date\(\)|performance\.|Math\.random|randomBytes|randomUUID|setTimeout|setInterval|fetch\(|\bprocess\.(env|argv|hrtime|exit|cwd)/;
  expect(sources.filter(([, text]) => forbidden.test(text)).map(([name]) => name)).toEqual([]);
});
