import { describe, expect, it } from "vitest";
import picocolors from "picocolors";
import type { Rule } from "@tocsin/core";
import { toCoverageJson } from "./coverage-json.ts";
import { toCoverageTable } from "./coverage-table.ts";
import { toCoverage } from "./coverage.ts";
import { toNavigatorLayer } from "./navigator-layer.ts";

const at = { file: "a.tocsin", start: 0, end: 0 };

function rule(name: string, techniques: readonly string[], more: Partial<Rule> & { source?: string } = {}): Rule {
  const { source = "m.logs", ...others } = more;
  const lists = { author: [], tags: [], references: [], falsePositives: [] };
  return {
    id: `m.${name}`,
    module: "m",
    name,
    metadata: { title: name, status: "live", version: "1", techniques, data: {}, ...lists },
    trigger: { kind: "one event", events: { source, where: null, at } },
    exceptions: [],
    severity: { base: "low", when: [] },
    risk: [],
    alert: { title: [], include: [], redactions: [], notify: [] },
    tests: [],
    at,
    ...others,
  };
}

function techniquesOf(rules: readonly Rule[]): Record<string, string[]> {
  const techniques = toCoverage(rules).domains.flatMap((domain) => domain.techniques);
  return Object.fromEntries(techniques.map(({ technique, rules }) => [technique.id, rules.map(({ id }) => id)]));
}

function tacticsOf(rules: readonly Rule[]): string[] {
  const tactics = toCoverage(rules).domains.flatMap((domain) => domain.tactics);
  return tactics.filter((each) => each.rules.length > 0).map(({ tactic }) => tactic.name);
}

describe("coverage", () => {
  it("lists for each technique the rules that name it, whichever order they came in", () => {
    expect(techniquesOf([rule("b", ["T1110.003", "T1078"]), rule("a", ["T1110.003"])])).toEqual({
      T1078: ["m.b"],
      "T1110.003": ["m.a", "m.b"],
    });
  });

  it("counts what a revoked technique finds for the one that took its place, once", () => {
    expect(techniquesOf([rule("a", ["T1208", "T1558.003"])])).toEqual({ "T1558.003": ["m.a"] });
  });

  it("counts nothing for a disabled rule", () => {
    const coverage = toCoverage([rule("a", ["T1110"], { disabled: "too loud" })]);
    expect(coverage).toMatchObject({ rules: [], disabled: ["m.a"], sources: [] });
  });

  it("counts a technique for all of its tactics, or for those that the rule names", () => {
    expect(tacticsOf([rule("a", ["T1053.005"])])).toEqual(["Execution", "Persistence", "Privilege Escalation"]);
    expect(tacticsOf([rule("a", ["T1053.005", "TA0003"])])).toEqual(["Persistence"]);
  });

  it("counts a rule that names a tactic alone", () => {
    expect(tacticsOf([rule("a", ["TA0040"])])).toEqual(["Impact"]);
  });

  it("shows other matrices where a rule names something of them", () => {
    const domains = (rules: readonly Rule[]) => toCoverage(rules).domains.map(({ domain }) => domain.name);
    expect(domains([rule("a", ["T1110"])])).toEqual(["enterprise"]);
    expect(domains([rule("a", ["T0800"])])).toEqual(["enterprise", "ics"]);
  });

  it("keeps what has no place in ATT&CK", () => {
    const { rules, withoutAttack } = toCoverage([rule("a", ["T9999", "T1026"]), rule("b", [])]);
    expect(rules.map(({ unplaced }) => unplaced)).toEqual([["T9999", "T1026"], []]);
    expect(withoutAttack.map(({ id }) => id)).toEqual(["m.a", "m.b"]);
  });
});

describe("the table of coverage", () => {
  const table = (rules: readonly Rule[]) => toCoverageTable(toCoverage(rules), picocolors.createColors(false));

  it("shows tactics, techniques with their sub-techniques, and sources", () => {
    const text = table([rule("a", ["T1110.003"]), rule("b", ["T1110", "T1110.003"], { source: "m.web" })]);
    expect(text).toContain("enterprise: 2 rules for 1 of 222 techniques and 1 of 475 sub-techniques.\n");
    expect(text).toContain(
      [
        "Credential Access TA0006  1 of 17 techniques, 2 rules",
        "  T1110   Brute Force          2 rules  m.logs, m.web",
        "    .003    Password Spraying  2 rules  m.logs, m.web",
        "",
      ].join("\n"),
    );
    expect(text).toContain(
      "Sources\n  m.logs  1 rule  1 technique of 1 tactic\n  m.web   1 rule  2 techniques of 1 tactic\n",
    );
  });

  it("says which rules name nothing, and which ids mean nothing", () => {
    const text = table([rule("a", []), rule("b", ["T9999"]), rule("c", [], { disabled: "x" })]);
    expect(text).toContain("Rules that name nothing of ATT&CK: m.a, m.b.\n");
    expect(text).toContain("Disabled rules, which cover nothing: m.c.\n");
    expect(text).toContain("Ids that ATT&CK does not show: T9999.\n");
  });

  it("can be made of no rules", () => {
    expect(table([])).toContain("0 rules for 0 of 222 techniques");
  });
});

describe("the JSON of coverage", () => {
  it("names techniques, tactics and sources with their rules", () => {
    const json = JSON.parse(toCoverageJson(toCoverage([rule("a", ["T1110.003"])]))) as Record<string, unknown[]>;
    expect(json).toMatchObject({
      attack: { enterprise: "19.1" },
      rules: [{ id: "m.a", sources: ["m.logs"], techniques: ["T1110.003"], tactics: [], unplaced: [] }],
      techniques: [{ id: "T1110.003", name: "Password Spraying", rules: ["m.a"], sources: ["m.logs"] }],
      sources: [{ name: "m.logs", rules: ["m.a"], techniques: ["T1110.003"] }],
    });
    expect(json["tactics"]).toContainEqual({
      id: "TA0006",
      name: "Credential Access",
      domain: "enterprise",
      techniques: { covered: 1, known: 17 },
      rules: ["m.a"],
    });
  });
});

describe("the layer for the Navigator", () => {
  const layer = (rules: readonly Rule[]) => JSON.parse(toNavigatorLayer(toCoverage(rules))) as Record<string, unknown>;

  it("scores techniques by their rules, and names these", () => {
    expect(layer([rule("a", ["T1110.003"]), rule("b", ["T1110.003", "T0800"])])).toMatchObject({
      versions: { attack: "19", layer: "4.5" },
      domain: "enterprise-attack",
      techniques: [{ techniqueID: "T1110.003", score: 2, comment: "m.a\nm.b" }],
      gradient: { minValue: 0, maxValue: 2 },
    });
  });

  it("has a gradient that goes up, even without rules", () => {
    expect(layer([])).toMatchObject({ techniques: [], gradient: { minValue: 0, maxValue: 1 } });
  });
});
