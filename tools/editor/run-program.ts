import { spawn } from "node:child_process";
import { environmentWithoutNpm } from "../bootstrap/environment.js";

/** Runs a program to its end. One that cannot be started ends with 127. Output holds both streams. */
export function runProgram(
  program: string,
  args: readonly string[],
  cwd: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<{ readonly exitCode: number; readonly output: string }> {
  const child = spawn(program, args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environmentWithoutNpm(process.env), ...environment },
    shell: process.platform === "win32",
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const output = () => Buffer.concat(chunks).toString("utf8");
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ exitCode: 127, output: error.message }));
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output: output() }));
  });
}
