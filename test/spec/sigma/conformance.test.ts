import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Event, JsonObject } from "@tocsin/core";
import { createProgram } from "@tocsin/engine";
import { defaultMapping, importSigma, type ImportedRules } from "@tocsin/importers";
import { compile, formatFile, parseFile } from "@tocsin/language";
import { describe, expect, test } from "vitest";
import { parseSigmaCases, type SigmaCase } from "../../frame/sigma-cases.ts";

// What Sigma's specification says of values, modifiers and conditions: tables of selections and events, in our own words.

const folder = import.meta.dirname;
const tables = readdirSync(folder).filter((name) => name.endsWith(".cases"));
const mapping = { ...defaultMapping, sources: [{ product: "test", where: "not (nothing is present)", fields: new Map<string, string>() }] };
const values = new Map([
  ["Admins", ["adm-ada", "adm-grace"]],
  ["Server", ["srv-*"]],
]);
const host = { readText: () => ({ error: "no such file" }), resolve: () => undefined };

function toYaml({ detection }: SigmaCase): string {
  const indented = (text: string, by: string) => text.split("\n").map((line) => by + line).join("\n");
  const body = /^condition:/m.test(detection)
    ? indented(detection, "  ")
    : `  selection:\n${indented(detection, "    ")}\n  condition: selection`;
  return `title: A case\nlogsource:\n  product: test\ndetection:\n${body}\n`;
}

function importCase(one: SigmaCase): ImportedRules {
  return importSigma([{ file: "case.yml", path: "case.yml", text: toYaml(one) }], { mapping, values });
}

function createMatcher(imported: ImportedRules): (event: Event) => boolean {
  const parsed = imported.files.map(({ path, text }) => {
    const formatted = formatFile(parseFile(path, text));
    if (formatted === undefined) throw new Error(`It does not parse:\n${text}`);
    return parseFile(path, formatted);
  });
  const { ruleSet, diagnostics } = compile(parsed, host, { lint: false });
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
  if (ruleSet.rules.length !== 1) throw new Error(`It does not compile: ${errors.join(" ")}\n${imported.files.at(-1)?.text}`);
  const program = createProgram(ruleSet);
  return (event) => program.match(event).length > 0;
}

describe.each(tables)("%s", (name) => {
  const cases = parseSigmaCases(name, readFileSync(join(folder, name), "utf8"));

  test.each(cases)("line $line: $detection", (one) => {
    const imported = importCase(one);
    const said = imported.diagnostics.map(({ message }) => message).join("\n");
    const expected = one.expectations.find((expectation) => "error" in expectation);
    if (expected !== undefined) {
      expect(said).toContain(expected.error);
      return;
    }
    expect(said).toBe("");
    const matches = createMatcher(imported);
    for (const expectation of one.expectations) {
      if (!("event" in expectation)) continue;
      const document = JSON.parse(expectation.event) as JsonObject;
      const holds = matches({ document, origin: { file: name, line: expectation.line } });
      expect(holds, `line ${expectation.line}: ${expectation.event}`).toBe(expectation.holds);
    }
  });
});
