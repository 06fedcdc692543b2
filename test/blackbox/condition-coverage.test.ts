import { describe, expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";

const rules = `source logins is "logs-*"

rule root "Root" {
  when any logins where user.name is "root" and event.outcome is "success"
  severity low
  alert { title "Root signed in" }
  test "root" {
    given logins { user.name: "root", event.outcome: "success" }
    expect 1 alert
  }
  test "ada" {
    given logins { user.name: "ada", event.outcome: "success" }
    expect no alert
  }
}
`;

const runTest = (...options: string[]) => createFolder({ "a.tocsin": rules }).tocsin("test", "a.tocsin", ...options);

describe.concurrent("tocsin test --coverage", () => {
  test("prints the conditions that the tests leave open after the tests, and the total", async () => {
    const { stdout, stderr, exitCode } = await runTest("--coverage");
    expect(stdout).toContain("2 passed, 0 failed.\n\na.root  83.3 % (5 of 6)\n");
    expect(stdout).toContain('  never decided by not holding: when `event.outcome is "success"` a.tocsin:4:49\n');
    expect(stdout).toContain("Coverage of conditions: 83.3 % (5 of 6 outcomes).\n");
    expect([stderr, exitCode]).toEqual(["", 0]);
  });

  test("exits with 1 below the minimum, and says so", async () => {
    const { stderr, exitCode } = await runTest("--coverage-min", "83.4");
    expect(stderr).toBe("The coverage of conditions is 83.3 %, below the 83.4 % asked for.\n");
    expect(exitCode).toBe(1);
    expect((await runTest("--coverage-min", "83.3")).exitCode).toBe(0);
  });

  test("writes LCOV and JSON to a file, and leaves the output to the tests", async () => {
    const folder = createFolder({ "a.tocsin": rules });
    const options = ["--format", "json", "--coverage-out", "c.txt", "--coverage-format"];
    const { stdout } = await folder.tocsin("test", "a.tocsin", ...options, "lcov");
    expect(JSON.parse(stdout)).toMatchObject({ passed: 2 });
    expect(folder.read("c.txt")).toContain("SF:a.tocsin\nFN:3,a.root\nFNDA:2,a.root\n");
    await folder.tocsin("test", "a.tocsin", ...options, "json");
    expect(JSON.parse(folder.read("c.txt"))).toMatchObject({ shown: 5, outcomes: 6 });
  });

  test.each([
    [["--coverage", "--format", "junit"], "--coverage-out FILE is missing"],
    [["--coverage-format", "xml"], "`xml` is no value of --coverage-format: it takes text, json or lcov."],
    [["--coverage-min", "101"], "`101` is no value of --coverage-min: it takes a number from 0 to 100."],
  ])("refuses %j", async (options, problem) => {
    const { stdout, stderr, exitCode } = await runTest(...options);
    expect(stderr).toContain(problem);
    expect([stdout, exitCode]).toEqual(["", 2]);
  });

  test("exits with 2 where the file cannot be written", async () => {
    const { stderr, exitCode } = await runTest("--coverage-out", "none/c.txt");
    expect(stderr).toContain("TOC7007");
    expect(exitCode).toBe(2);
  });
});
