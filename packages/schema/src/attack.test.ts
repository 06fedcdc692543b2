import { describe, expect, it } from "vitest";
import { listAttackDomains, lookupTactic, lookupTechnique, nearTechniques } from "./attack.ts";

describe("lookupTechnique", () => {
  it("knows a technique by its id", () => {
    expect(lookupTechnique("T1110")).toEqual({
      id: "T1110",
      domain: "enterprise",
      name: "Brute Force",
      tactics: ["TA0006"],
      status: "live",
    });
  });

  it("knows a sub-technique and its technique", () => {
    expect(lookupTechnique("T1110.003")).toMatchObject({ name: "Password Spraying", parent: "T1110" });
  });

  it.each([
    ["T1626", "mobile"],
    ["T0800", "ics"],
  ])("knows %s of the domain %s", (id, domain) => {
    expect(lookupTechnique(id)).toMatchObject({ domain, status: "live" });
  });

  it.each([
    ["T1059.004", "Unix Shell"],
    ["T1129", "Shared Modules"],
    ["T1609", "Container Administration Command"],
  ])("calls %s what ATT&CK calls it", (id, name) => {
    expect(lookupTechnique(id)).toMatchObject({ name });
  });

  it("says what took the place of a revoked technique", () => {
    expect(lookupTechnique("T1208")).toMatchObject({ status: "revoked", replacedBy: "T1558.003" });
    expect(lookupTechnique("T1208")).not.toHaveProperty("inferred");
  });

  it("says where a replacement is inferred", () => {
    expect(lookupTechnique("T1562.002")).toMatchObject({ replacedBy: "T1685.001", inferred: true, tactics: [] });
  });

  it("names no replacement that is old itself", () => {
    expect(lookupTechnique("T1431")).toMatchObject({ status: "revoked" });
    expect(lookupTechnique("T1431")).not.toHaveProperty("replacedBy");
  });

  it("says what is deprecated", () => {
    expect(lookupTechnique("T1026")).toMatchObject({ status: "deprecated" });
  });

  it.each(["T9999", "T1110.099", "t1110", "", "__proto__"])("knows no technique %s", (id) => {
    expect(lookupTechnique(id)).toBeUndefined();
  });
});

describe("lookupTactic", () => {
  it("knows a tactic by its id", () => {
    const tactic = { id: "TA0006", domain: "enterprise", shortName: "credential-access", name: "Credential Access" };
    expect(lookupTactic("TA0006")).toEqual({ ...tactic, retired: false });
  });

  it("knows TA0005 under the name that it has today", () => {
    expect(lookupTactic("TA0005")).toMatchObject({ name: "Stealth", retired: false });
  });

  it("says what is retired", () => {
    expect(lookupTactic("TA0038")).toMatchObject({ name: "Network Effects", retired: true });
  });

  it("knows no other", () => {
    expect(lookupTactic("TA9999")).toBeUndefined();
  });
});

describe("nearTechniques", () => {
  it("suggests the technique first of a sub-technique that there is not", () => {
    expect(nearTechniques("T1110.009")[0]).toBe("T1110");
  });

  it("suggests the technique alone where it has no such sub-technique, nor one like it", () => {
    expect(nearTechniques("T1190.001")).toEqual(["T1190"]);
  });

  it("suggests swapped digits before others", () => {
    expect(nearTechniques("T1101")[0]).toBe("T1110");
  });

  it("suggests tactics for a tactic", () => {
    expect(nearTechniques("TA0060")[0]).toBe("TA0006");
  });

  it("suggests live techniques alone, three at most", () => {
    const near = nearTechniques("T1563.009");
    expect(near.length).toBeLessThanOrEqual(3);
    expect(near.map((id) => lookupTechnique(id)?.status)).toEqual(near.map(() => "live"));
  });

  it("suggests nothing for what is near to none", () => {
    expect(nearTechniques("T9999")).toEqual([]);
  });
});

describe.each(listAttackDomains())("the facts of $name", ({ name, techniques, tactics }) => {
  const live = techniques.filter(({ status }) => status === "live");

  it("give every live technique a tactic of the domain", () => {
    const known = new Set(tactics.map(({ id }) => id));
    expect(live.filter(({ tactics }) => tactics.length === 0 || !tactics.every((id) => known.has(id)))).toEqual([]);
  });

  it("have the technique of every live sub-technique", () => {
    const ids = new Set(live.map(({ id }) => id));
    expect(live.filter(({ parent }) => parent !== undefined && !ids.has(parent))).toEqual([]);
  });

  it("replace techniques with live ones of the domain", () => {
    const replacements = techniques.flatMap(({ replacedBy }) => replacedBy ?? []);
    expect(replacements.map(lookupTechnique).filter((by) => by?.status !== "live" || by.domain !== name)).toEqual([]);
  });

  it("are found by their ids", () => {
    expect(techniques.filter((technique) => lookupTechnique(technique.id) !== technique)).toEqual([]);
  });
});
