import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { suiteNeeds } from "../../test/frame/suite-needs.ts";
import { missingFacts, readAttackFacts } from "./attack-facts.ts";
import { toAttackModule, type AttackFacts } from "./attack-table.ts";
import { root } from "./generated-file.ts";

const facts: AttackFacts = {
  notice: "© Example",
  domains: {
    enterprise: {
      version: "1.0",
      tactics: [{ id: "TA0001", shortname: "entry", name: "Entry" }],
      retiredTactics: [
        { id: "TA0001", shortname: "old-entry", name: "Old Entry" },
        { id: "TA0002", shortname: "gone", name: "Gone" },
      ],
      techniques: [
        { id: "T0001", name: "Door", tactics: ["entry"] },
        { id: "T0002", name: "Gate", tactics: ["gone", "entry"], status: "revoked", revokedBy: "T0001" },
        { id: "T0003", name: "Hole", tactics: [], status: "revoked", revokedBy: "T0001", since: "1" },
        { id: "T0004", name: "Wall", tactics: [], status: "deprecated" },
      ],
    },
  },
};

describe("the table of ATT&CK", () => {
  const { text } = toAttackModule(facts);

  it("names a retired tactic where its id lives on under no other name", () => {
    expect(text).toContain("TA0001|entry|Entry\nTA0002|gone|Gone|retired\n");
  });

  it("keeps of old techniques what became of them, and the tactics that still stand", () => {
    expect(text).toContain(
      "T0001|Door|TA0001\nT0002|Gate|TA0001|revoked T0001\nT0003|Hole||revoked T0001 inferred\nT0004|Wall||deprecated\n",
    );
  });

  it("bears the notice", () => {
    expect(text).toContain("// © Example\n");
  });
});

describe.runIf(suiteNeeds("the table of ATT&CK against its source", missingFacts))(
  "the table in packages/schema",
  () => {
    it("is what the facts give", () => {
      const file = toAttackModule(readAttackFacts());
      expect(readFileSync(join(root, file.path), "utf8") === file.text, "run: npm run generate").toBe(true);
    });
  },
);
