import type { Event, JsonObject } from "@tocsin/core";
import { createProgram } from "@tocsin/engine";
import { defaultMapping, importSigma, type ImportedRules } from "@tocsin/importers";
import { compile, formatFile, parseFile } from "@tocsin/language";
import { expect } from "vitest";
import type { SigmaCase } from "../../frame/sigma-cases.ts";

/** Every event is of the product `test`. */
const anything = { product: "test", where: "not (nothing is present)", fields: new Map<string, string>() };
const mapping = { ...defaultMapping, sources: [anything] };
/** What placeholders stand for. */
export const sigmaValues = new Map([
  ["Admins", ["adm-ada", "adm-grace"]],
  ["Server", ["srv-*"]],
  ["One", ["one", "1"]],
  ["Two", ["two", "t*o"]],
]);
const host = { readText: () => ({ error: "no such file" }), resolve: () => undefined };

/** The case as a rule of a product. */
export function toSigmaYaml({ detection }: SigmaCase, product = "test"): string {
  const indented = (text: string, by: string) =>
    text
      .split("\n")
      .map((line) => by + line)
      .join("\n");
  const body = /^condition:/m.test(detection)
    ? indented(detection, "  ")
    : `  selection:\n${indented(detection, "    ")}\n  condition: selection`;
  return `title: A case\nlogsource:\n  product: ${product}\ndetection:\n${body}\n`;
}

/** Imports the case, formats and compiles what comes out, and asks it of each event. */
export function checkSigmaCase(one: SigmaCase): void {
  const text = toSigmaYaml(one);
  const imported = importSigma([{ file: "case.yml", path: "case.yml", text }], { mapping, values: sigmaValues });
  const said = imported.diagnostics.map(({ message }) => message).join("\n");
  const expected = one.expectations.find((expectation) => "error" in expectation);
  expect(said === "" || expected !== undefined, said).toBe(true);
  if (expected !== undefined) {
    expect(said).toContain(expected.error);
    return;
  }
  const matches = createMatcher(imported);
  for (const expectation of one.expectations) {
    if (!("event" in expectation)) continue;
    const document = JSON.parse(expectation.event) as JsonObject;
    const holds = matches({ document, origin: { file: one.file, line: expectation.line } });
    expect(holds, `line ${expectation.line}: ${expectation.event}`).toBe(expectation.holds);
  }
}

/** Whether a rule of the product `test` holds on an event. Throws where it is not imported. */
export function createSigmaMatcher(yaml: string): (event: Event) => boolean {
  const imported = importSigma([{ file: "case.yml", path: "case.yml", text: yaml }], { mapping, values: sigmaValues });
  const [said] = imported.diagnostics;
  if (said !== undefined) throw new Error(`It is not imported: ${said.message}\n${yaml}`);
  return createMatcher(imported);
}

function createMatcher(imported: ImportedRules): (event: Event) => boolean {
  const parsed = imported.files.map(({ path, text }) => {
    const formatted = formatFile(parseFile(path, text));
    if (formatted === undefined) throw new Error(`It does not parse:\n${text}`);
    return parseFile(path, formatted);
  });
  const { ruleSet, diagnostics } = compile(parsed, host, { lint: false });
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
  if (ruleSet.rules.length !== 1) {
    throw new Error(`It does not compile: ${errors.join(" ")}\n${imported.files.at(-1)?.text}`);
  }
  const program = createProgram(ruleSet);
  return (event) => program.match(event).length > 0;
}
