import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "vitest";
import { parseSigmaCases } from "../../frame/sigma-cases.ts";
import { checkSigmaCase } from "./sigma-case.ts";

// What Sigma's specification says of values, modifiers and conditions: tables of selections and events, in our own words.

const folder = import.meta.dirname;
const tables = readdirSync(folder).filter((name) => name.endsWith(".cases"));

describe.each(tables)("%s", (name) => {
  const cases = parseSigmaCases(name, readFileSync(join(folder, name), "utf8"));

  test.each(cases)("line $line: $detection", checkSigmaCase);
});
