import { describe, expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";

const rules = `module shop

source web is "logs-*"
  typed by untyped

source hosts is "hosts-*"
  typed by untyped

rule guessing "Passwords are guessed" {
  mitre T1110.001, T1078, TA0001
  when any web where status is 401
  severity low
}

rule spraying "Passwords are sprayed" {
  mitre T1110.003
  when any hosts where outcome is "failure"
  severity low
}

rule unnamed "Names nothing" {
  when any hosts
  severity low
}
`;

interface Layer {
  readonly versions: object;
  readonly domain: string;
  readonly techniques: readonly { readonly techniqueID: string; readonly score: number; readonly comment: string }[];
}

describe.concurrent("tocsin coverage", () => {
  test("prints tactics with their techniques, sources, and what names nothing", async () => {
    const { stdout, stderr, exitCode } = await createFolder({ "a.tocsin": rules }).tocsin("coverage", "--rules", ".");
    expect(stdout).toMatch(
      /^ATT&CK 19\.1, enterprise: 2 rules for 2 of \d+ techniques and 2 of \d+ sub-techniques\.\n/,
    );
    expect(stdout).toMatch(
      /^Initial Access TA0001 {2}1 of \d+ techniques, 1 rule\n {2}T1078 {2}Valid Accounts {2}1 rule {2}shop\.web\n/m,
    );
    expect(stdout).toMatch(/^ {2}T1110 +Brute Force +2 rules {2}shop\.hosts, shop\.web\n/m);
    expect(stdout).toMatch(/^Persistence TA0003 {2}0 of/m);
    expect(stdout).toMatch(/^ {2}shop\.hosts {2}2 rules {2}1 technique of 1 tactic$/m);
    expect(stdout).toContain("Rules that name nothing of ATT&CK: shop.unnamed.");
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  });

  test("writes a layer for the Navigator", async () => {
    const folder = createFolder({ "a.tocsin": rules });
    const args = ["coverage", "--rules", "a.tocsin", "--format", "navigator", "--out", "layer.json"];
    expect(await folder.tocsin(...args)).toMatchObject({ stdout: "", stderr: "", exitCode: 0 });
    const layer = JSON.parse(folder.read("layer.json")) as Layer;
    expect(layer).toMatchObject({ versions: { layer: "4.5" }, domain: "enterprise-attack" });
    expect(layer.techniques.map(({ techniqueID, score, comment }) => [techniqueID, score, comment])).toEqual([
      ["T1078", 1, "shop.guessing"],
      ["T1110.001", 1, "shop.guessing"],
      ["T1110.003", 1, "shop.spraying"],
    ]);
  });

  test("says what of other matrices the layer leaves out", async () => {
    const folder = createFolder({ "a.tocsin": rules.replace("T1078", "T0800") });
    const { stderr, exitCode } = await folder.tocsin("coverage", "--rules", ".", "--format", "navigator");
    expect(stderr).toContain("1 technique of the ics matrix left out");
    expect(exitCode).toBe(0);
  });

  test("prints JSON", async () => {
    const folder = createFolder({ "a.tocsin": rules });
    const { stdout } = await folder.tocsin("coverage", "--rules", ".", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      attack: { enterprise: "19.1" },
      withoutAttack: ["shop.unnamed"],
      sources: [{ name: "shop.hosts" }, { name: "shop.web", techniques: ["T1078", "T1110.001"] }],
    });
  });

  test.each([
    ["no rules", ["--rules", "none"], "TOC7001"],
    ["no option", [], "TOC6004"],
    ["a format that is none", ["--rules", "a.tocsin", "--format", "xml"], "TOC6003"],
    ["a file that cannot be written", ["--rules", "a.tocsin", "--out", "none/a.json"], "TOC7007"],
    ["rules with errors", ["--rules", "wrong"], "TOC2005"],
  ])("names %s", async (_, args, code) => {
    const folder = createFolder({ "a.tocsin": rules, "wrong/b.tocsin": "rule r { when any nothing severity low }\n" });
    const { stderr, exitCode } = await folder.tocsin("coverage", ...args);
    expect(stderr).toContain(code);
    expect(exitCode).toBe(2);
  });
});
