import { isDeepStrictEqual } from "node:util";
import type { Event, Rule } from "@tocsin/core";
import { importSigma, parseRegressionCases } from "@tocsin/importers";
import { compile, formatFile, parseFile } from "@tocsin/language";
import { parseEvents, toFlatEvent } from "@tocsin/sources";
import { runMatchCase } from "@tocsin/testing";
import { describe, expect, test } from "vitest";
import { missingSigma, readSigmaCorpus, toActiveRules } from "../../frame/sigma-corpus.ts";
import { suiteNeeds } from "../../frame/suite-needs.ts";

const host = { readText: () => ({ error: "no such file" }), resolve: () => undefined };

/** What a rule means, wherever it stands. */
function toMeaning(rule: Rule): unknown {
  return JSON.parse(JSON.stringify(rule, (key, value: unknown) => (key === "at" ? undefined : value)));
}

describe.runIf(suiteNeeds("importing the rules of SigmaHQ", missingSigma))("the rules of SigmaHQ", () => {
  const corpus = missingSigma === undefined ? readSigmaCorpus() : new Map<string, string>();
  const imported = importSigma(toActiveRules(corpus));
  const parsed = imported.files.map(({ path, text }) => parseFile(path, text));
  const { ruleSet, diagnostics } = compile(parsed, host, { lint: false });

  test("are imported, all of them", () => {
    expect(imported.counts).toMatchObject({ files: 3780, imported: 3780, disabled: 25 });
    expect(imported.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(ruleSet.rules.length).toBe(3780);
  });

  test("mean the same once they are formatted, and formatting them again changes nothing", () => {
    const formatted = parsed.map((file) => ({ file: file.file, text: formatFile(file) ?? "" }));
    expect(formatted.filter(({ text }) => text === "")).toEqual([]);
    const again = formatted.map(({ file, text }) => parseFile(file, text));
    const changed = again.filter((file, index) => formatFile(file) !== formatted[index]?.text);
    expect(changed.map(({ file }) => file)).toEqual([]);
    const rules = compile(again, host, { lint: false }).ruleSet.rules;
    const differing = ruleSet.rules.filter((rule, index) => {
      const other = rules[index];
      return other === undefined || !isDeepStrictEqual(toMeaning(rule), toMeaning(other));
    });
    expect(differing.map(({ id }) => id)).toEqual([]);
  });

  test("match the events that Sigma keeps for them, so often as it says", () => {
    let count = 0;
    const failures = ruleSet.rules.flatMap((rule) => {
      const path = rule.metadata.data["regression_tests_path"] ?? "";
      const { cases } = corpus.has(path) ? parseRegressionCases(path, corpus.get(path)!) : { cases: [] };
      return cases.flatMap(({ name, path: log, atLeast }) => {
        const file = log.replace(/\.evtx$/, ".json");
        const text = corpus.get(file);
        if (text === undefined || file === log) return [];
        count++;
        const read = parseEvents(file, Buffer.from(text)).events;
        const events = read.map((event): Event => ({
          ...event,
          document: toFlatEvent(event.document)?.document ?? event.document,
        }));
        return runMatchCase(ruleSet, { rule, name, at: rule.at, events, atLeast }).failures.map(
          ({ message }) => `${rule.id}: ${message}`,
        );
      });
    });
    expect(failures).toEqual([]);
    expect(count).toBe(106);
  });
});
