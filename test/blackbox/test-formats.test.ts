import { expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";

const rules = `source logins is "logs-*"

rule root "Root" {
  when any logins where user.name is "root"
  severity low
  alert { title "Root signed in" }
  test "root" {
    given logins { user.name: "root" }
    expect 1 alert
  }
  test "ada: 100% quiet" {
    given logins { user.name: "root" }
    expect no alert
  }
}
`;

async function runTest(format: string) {
  const folder = createFolder({ "my rules/a.tocsin": rules });
  const { stdout, stderr, exitCode } = await folder.tocsin("test", "my rules", "--format", format);
  expect([stderr, exitCode]).toEqual(["", 1]);
  return stdout;
}

test.concurrent("tests are printed as SARIF, a result per expectation that is not met", async () => {
  const { version, runs } = JSON.parse(await runTest("sarif")) as { version: string; runs: unknown[] };
  expect(version).toBe("2.1.0");
  expect(runs).toMatchObject([
    {
      tool: { driver: { name: "tocsin", rules: [{ id: "test-failed" }] } },
      results: [
        {
          ruleId: "test-failed",
          level: "error",
          message: {
            text: expect.stringMatching(/^a\.root, "ada: 100% quiet": There are more alerts than expected\.\n/),
          },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: "my%20rules/a.tocsin" },
                region: { startLine: 13, startColumn: 5 },
              },
              logicalLocations: [{ fullyQualifiedName: "a.root" }],
            },
          ],
        },
      ],
    },
  ]);
});

test.concurrent("tests are printed as annotations for GitHub Actions, and totals", async () => {
  const lines = (await runTest("github")).split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(
    /^::error file=my rules\/a\.tocsin,line=13,endLine=13,col=5,endColumn=20,title=a\.root%3A ada%3A 100%25 quiet::There are more alerts than expected\.%0Aexpected: no alert%0Agot: 1 alert%0A/,
  );
  expect(lines[1]).toBe("1 passed, 1 failed.");
});

test.concurrent("tests are printed as TAP", async () => {
  const text = await runTest("tap");
  expect(text).toContain("TAP version 14\n1..2\nok 1 - a.root: root\nnot ok 2 - a.root: ada: 100% quiet\n  ---\n");
  expect(text).toContain('      expected: "no alert"\n');
});
