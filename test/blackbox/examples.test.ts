import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, runCommand, runTocsin } from "../frame/run-command.ts";

const folders = ["examples/rules", "examples/correlation"];

describe("the example rules", () => {
  test("compile without an error or a warning", async () => {
    const { stdout, exitCode } = await runTocsin(["check", ...folders, "--max-warnings", "0"]);
    expect(exitCode, stdout).toBe(0);
  });

  test("pass their own tests, and each has two", async () => {
    const { stdout, exitCode } = await runTocsin(["test", ...folders]);
    expect(exitCode, stdout).toBe(0);
    expect(folders.flatMap(rulesWithFewTests)).toEqual([]);
  });

  test("are written as the formatter writes", async () => {
    const { stdout, stderr, exitCode } = await runTocsin(["fmt", "--check", ...folders]);
    expect(exitCode, stdout + stderr).toBe(0);
  });
});

describe("rules over the alerts of others", () => {
  test("see what the example rules find", async () => {
    const rules = folders.flatMap((folder) => ["--rules", folder]);
    const { stdout, exitCode } = await runTocsin([
      "hunt",
      ...rules,
      "--events",
      "examples/events",
      "--format",
      "ndjson",
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('"id":"correlation.hosts.many_rules_one_host"');
  });
});

describe("npm run demo", () => {
  test("prints a table of alerts and the command to try next", async () => {
    const { stdout, exitCode } = await runCommand("npm", ["run", "-s", "demo"]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/log.cleared/i);
    expect(stdout).toMatch(/\n {2}npm run -s tocsin -- test examples\/rules\n$/);
  });
});

function rulesWithFewTests(name: string): string[] {
  const folder = join(root, name);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tocsin"));
  return files.flatMap((file) => {
    const [, ...rules] = readFileSync(join(folder, file), "utf8").split(/^rule /m);
    return rules
      .filter((rule) => (rule.match(/^ *test "/gm) ?? []).length < 2)
      .map((rule) => rule.split(/[\s{]/)[0] ?? "");
  });
}
