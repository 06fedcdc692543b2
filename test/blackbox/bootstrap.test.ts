import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { root, runCommand } from "../frame/run-command.ts";

const runModule = pathToFileURL(join(root, "tools/bootstrap/run.js")).href;

/** A program that runs `script` as the bootstrap runs its tasks. */
function asTask(script: string): string[] {
  const call = `runAndEndAlike(process.execPath, ["-e", ${JSON.stringify(script)}], {})`;
  return ["--input-type=module", "-e", `import { runAndEndAlike } from ${JSON.stringify(runModule)}; ${call}`];
}

describe("a task that the bootstrap runs", () => {
  test("gives its exit code", async () => {
    expect(await runCommand(process.execPath, asTask("process.exit(7)"))).toMatchObject({ exitCode: 7 });
  });

  test("reads standard input and writes standard output, with nothing added", async () => {
    const result = await runCommand(process.execPath, asTask("process.stdin.pipe(process.stdout)"), { input: "a\nb" });
    expect(result).toEqual({ exitCode: 0, signal: null, stdout: "a\nb", stderr: "" });
  });

  test("that a signal ends, ends the bootstrap by the same signal", async () => {
    const script = "process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 60_000)";
    expect(await runCommand(process.execPath, asTask(script))).toMatchObject({ exitCode: null, signal: "SIGTERM" });
  });

  test("is told of a signal that the bootstrap gets", async () => {
    const script = "process.on('SIGTERM', () => process.exit(9)); console.log('ready'); setTimeout(() => {}, 60_000)";
    const child = spawn(process.execPath, asTask(script), { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([9, null]);
  });
});

describe("npm run -s tocsin", () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tocsin-npm-")));
  const npm = (...args: string[]) => runCommand("npm", ["--prefix", root, "run", "-s", ...args], { cwd: folder });

  test("prints what the command prints, and nothing else", async () => {
    const { stdout, exitCode } = await npm("tocsin", "--", "--version");
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(exitCode).toBe(0);
  });

  test("passes odd arguments and the exit code through", async () => {
    const odd = `a b'c"d$HOME\\e*.tocsin`;
    const { stderr, stdout, exitCode } = await npm("tocsin", "--", "check", odd);
    expect(stdout + stderr).toContain(odd);
    expect(exitCode).toBe(2);
  });

  test("reads paths from where the user is", async () => {
    writeFileSync(join(folder, "empty.tocsin"), "# nothing here yet\n");
    const { stdout, stderr } = await npm("tocsin", "--", "fmt", "--check", "empty.tocsin");
    expect(stdout + stderr).not.toContain("TOC7");
  });

  test("names the tasks there are when asked for another", async () => {
    const { stderr, exitCode } = await runCommand(process.execPath, [join(root, "tools/bootstrap/main.js"), "nothing"]);
    expect(stderr).toBe(
      "No task 'nothing'. There are: demo, test, test:ci, tocsin, story, soak, bench, elasticsearch, generate, format, vsix, lint.\n",
    );
    expect(exitCode).toBe(2);
  });
});
