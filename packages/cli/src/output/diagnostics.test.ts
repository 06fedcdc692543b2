import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import picocolors from "picocolors";
import { expect, test } from "vitest";
import { toDiagnosticsGithub } from "./diagnostics-github.ts";
import { toDiagnosticsJson } from "./diagnostics-json.ts";
import { toDiagnosticsSarif } from "./diagnostics-sarif.ts";
import { toDiagnosticsText } from "./diagnostics-text.ts";

const colors = picocolors.createColors(false);

function at(text: string, part: string, file = "a.tocsin"): { diagnostic: Diagnostic; texts: Map<string, string> } {
  const start = text.indexOf(part);
  const place = { file, start, end: start + part.length };
  const fix = { title: "Change it, 100%", edits: [{ place, newText: "x" }] };
  const diagnostic = createDiagnostic("TOC6004", { problem: "50% off,\nsee: there" }, place, fix);
  return { diagnostic, texts: new Map([[file, text]]) };
}

function excerpt(text: string, part: string): string[] {
  const { diagnostic, texts } = at(text, part);
  return toDiagnosticsText([diagnostic], texts, colors).split("\n").slice(3, 5);
}

test("carets stand under the place, whatever stands before it", () => {
  expect(excerpt("first\n\tif here\n", "here")).toEqual(["2 |   if here", "  |      ^^^^"]);
  expect(excerpt("😀 here", "here")).toEqual(["1 | 😀 here", "  |   ^^^^"]);
});

test("a place over several lines is marked to the end of its first line", () => {
  expect(excerpt("a here\nand there", "here\nand")).toEqual(["1 | a here", "  |   ^^^^"]);
});

test("an empty place and the end of the file still get a caret", () => {
  expect(excerpt("abc", "")).toEqual(["1 | abc", "  | ^"]);
  const end = createDiagnostic("TOC6004", { problem: "x" }, { file: "a", start: 3, end: 3 });
  expect(toDiagnosticsText([end], new Map([["a", "abc"]]), colors)).toContain("1 | abc\n  |    ^");
});

test("of a long line only what is around the place is shown", () => {
  const [line = "", carets = ""] = excerpt(`${"a".repeat(5000)}here${"b".repeat(5000)}`, "here");
  expect(line.length).toBeLessThan(200);
  expect(line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("here");
});

test("control characters of a rule file do not reach the terminal", () => {
  const { diagnostic, texts } = at("x \u{1b}[31m y", "y");
  expect(toDiagnosticsText([diagnostic], texts, colors)).not.toContain("\u{1b}");
});

test("json counts from 1, with exclusive ends and columns in UTF-16 units", () => {
  const { diagnostic, texts } = at("one\n😀 here", "here");
  expect(JSON.parse(toDiagnosticsJson([diagnostic], texts))).toMatchObject({
    diagnostics: [{ file: "a.tocsin", line: 2, column: 4, endLine: 2, endColumn: 8, fix: { edits: [{ column: 4 }] } }],
  });
});

test("a diagnostic without a place has no file and no numbers", () => {
  const bare = createDiagnostic("TOC6004", { problem: "x" });
  expect(JSON.parse(toDiagnosticsJson([bare], new Map()))).toEqual({
    diagnostics: [{ code: "TOC6004", severity: "error", message: bare.message }],
  });
  expect(toDiagnosticsText([bare], new Map(), colors)).toContain(`error TOC6004: ${bare.message}`);
});

test("sarif names each code once, and counts columns as UTF-16 units", () => {
  const { diagnostic, texts } = at("here", "here", "/abs/ä.tocsin");
  const log = JSON.parse(toDiagnosticsSarif([diagnostic, diagnostic], texts, "1.2.3")) as { runs: [object] };
  expect(log.runs[0]).toMatchObject({
    tool: { driver: { name: "tocsin", semanticVersion: "1.2.3", rules: [{ id: "TOC6004" }] } },
    columnKind: "utf16CodeUnits",
    results: [
      { ruleIndex: 0 },
      { locations: [{ physicalLocation: { artifactLocation: { uri: "file:///abs/%C3%A4.tocsin" } } }] },
    ],
  });
});

test("what workflow commands of GitHub would misread is escaped", () => {
  const { diagnostic, texts } = at("here", "here", "a,b:c.tocsin");
  const text = toDiagnosticsGithub([diagnostic], texts);
  expect(text).toContain("file=a%2Cb%3Ac.tocsin,line=1,");
  expect(text).toContain("50%25 off,%0Asee: there");
  expect(text.split("\n")).toHaveLength(2);
});
