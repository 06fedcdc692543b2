import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the workspace. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface CommandResult {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  /** Given on standard input, which then ends. Without it standard input is empty. */
  readonly input?: string;
  /** Added to this process's environment; undefined takes a name away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs a program to its end, whatever end that is. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, FORCE_COLOR: undefined, ...options.env },
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (chunk: string) => (output[name] += chunk));
  }
  // A program may end before it has read everything: that closed pipe is its affair.
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode, signal) => resolve({ exitCode, signal, ...output }));
  });
}

/** Tests leave the compiled rules of the one who runs them alone. */
export const testCache = join(tmpdir(), "tocsin-test-cache");

/** Runs the command line from its sources. */
export function runTocsin(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const env = { TOCSIN_CACHE: testCache, ...options.env };
  const program = ["--conditions=source", `${root}packages/cli/src/main.ts`];
  return runCommand(process.execPath, [...program, ...args], { ...options, env });
}
