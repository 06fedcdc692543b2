import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, runCommand, runTocsin } from "../frame/run-command.ts";

describe("the example rules", () => {
  test("compile without an error or a warning", async () => {
    const { stdout, exitCode } = await runTocsin(["check", "examples/rules", "--max-warnings", "0"]);
    expect(exitCode, stdout).toBe(0);
  });

  test("pass their own tests, and each has two", async () => {
    const { stdout, exitCode } = await runTocsin(["test", "examples/rules"]);
    expect(exitCode, stdout).toBe(0);
    expect(rulesWithFewTests()).toEqual([]);
  });

  test("are written as the formatter writes", async () => {
    const { stdout, stderr, exitCode } = await runTocsin(["fmt", "--check", "examples/rules"]);
    expect(exitCode, stdout + stderr).toBe(0);
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

function rulesWithFewTests(): string[] {
  const folder = join(root, "examples/rules");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tocsin"));
  return files.flatMap((file) => {
    const [, ...rules] = readFileSync(join(folder, file), "utf8").split(/^rule /m);
    return rules
      .filter((rule) => (rule.match(/^ *test "/gm) ?? []).length < 2)
      .map((rule) => rule.split(/[\s{]/)[0] ?? "");
  });
}
