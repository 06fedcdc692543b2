import { describe, expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";

const rules = `source logins is "logs-*"

rule root "Root" {
  when any logins where user.name is "root"
  severity low
  alert { title "Root signed in" }
  test "root" {
    given logins { user.name: "root" }
    expect 1 alert with severity low
  }
}
`;

const runTest = (...options: string[]) => createFolder({ "a.tocsin": rules }).tocsin("test", "a.tocsin", ...options);

describe.concurrent("tocsin test --mutate", () => {
  test("prints the mutants that no test catches, and how many are caught", async () => {
    const { stdout, stderr, exitCode } = await runTest("--mutate");
    expect(stdout).toBe(
      [
        "a.root  75 % (3 of 4)",
        '  not caught: `user.name is "root"` dropped a.tocsin:4:25',
        "",
        "Mutants: 75 % caught (3 of 4).",
        "Not counted: 0 equivalent to the rule or to another mutant, 0 that do not compile.",
        "",
      ].join("\n"),
    );
    expect([stderr, exitCode]).toEqual(["", 0]);
  });

  test("prints JSON, and exits with 1 below the minimum", async () => {
    const { stdout, stderr, exitCode } = await runTest("--mutate-min", "80", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ caught: 3, mutants: 4, rules: [{ survivors: [{ line: 4 }] }] });
    expect(stderr).toBe("The tests catch 75 % of the mutants, below the 80 % asked for.\n");
    expect(exitCode).toBe(1);
  });

  test("names tests that fail, and exits with 1", async () => {
    const folder = createFolder({ "a.tocsin": rules.replace("severity low\n  }", "severity high\n  }") });
    const { stdout, exitCode } = await folder.tocsin("test", "a.tocsin", "--mutate");
    expect(stdout).toContain("  left out, for it fails: root\n  no test that passes\n");
    expect(exitCode).toBe(1);
  });

  test.each([
    [["--mutate", "--format", "junit"], "`junit` is no value of --format with --mutate: it takes text or json."],
    [["--mutate", "--coverage"], "--coverage and --mutate cannot be asked for at once"],
    [["--mutate-min", "-1"], "`-1` is no value of --mutate-min: it takes a number from 0 to 100."],
  ])("refuses %j", async (options, problem) => {
    const { stdout, stderr, exitCode } = await runTest(...options);
    expect(stderr).toContain(problem);
    expect([stdout, exitCode]).toEqual(["", 2]);
  });
});
