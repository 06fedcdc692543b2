import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { describeRules, tocsinRules } from "./plugin.ts";

const folder = mkdtempSync(join(tmpdir(), "tocsin-vitest-"));
afterAll(() => rmSync(folder, { recursive: true }));

const rules = `source logins is "logs-*"

rule root "Root" {
  when any logins where user.name is "root"
  severity low
  alert { title "Root signed in" }
  test "good" {
    given logins { user.name: "root" }
    expect 1 alert
  }
  test "bad" {
    given logins { user.name: "ada" }
    expect 2 alerts
  }
}
`;

/** What a suite of the text declares, by name, and how each of its tests ends. */
function runSuite(name: string, text: string): Record<string, unknown> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const ended: Record<string, unknown> = {};
  let suite = "";
  describeRules(file, {
    describe: (rule, build) => {
      suite = `${rule} > `;
      build();
    },
    test: (title, run) => {
      try {
        run();
        ended[suite + title] = "passed";
      } catch (error) {
        ended[suite + title] = error;
      }
    },
  });
  return ended;
}

test("a rule file is a suite per rule, whose tests fail as they do on the command line", () => {
  expect(runSuite("a.tocsin", rules)).toEqual({
    compiles: "passed",
    "a.root > good": "passed",
    "a.root > bad": expect.objectContaining({
      expected: "2 alerts",
      actual: "no alert",
      message: expect.stringMatching(/fewer alerts.*`user\.name is "root"` does not hold.*a\.tocsin:13:5$/s),
    }),
  });
});

test("a file with an error fails to compile, and runs nothing", () => {
  const ended = runSuite("b.tocsin", rules.replace("any logins", "any login"));
  expect(Object.keys(ended)).toEqual(["compiles"]);
  expect(String(ended["compiles"])).toMatch(/TOC2\d{3}/);
});

test("a file without rules compiles", () => {
  expect(runSuite("c.tocsin", `source logins is "logs-*"\n`)).toEqual({ compiles: "passed" });
});

test("the plugin makes a module of a rule file, and leaves others alone", () => {
  const { load } = tocsinRules();
  expect(load("/rules/a.tocsin?v=1")).toMatch(/^import .* from "vitest";\n.*\ndescribeRules\("\/rules\/a\.tocsin", /);
  expect(load("/rules/a.ts")).toBeUndefined();
});
