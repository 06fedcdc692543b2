import { spawnSync, type SpawnSyncOptions } from "node:child_process";

/** The user and group that a program runs as. Absent: those of this process. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

export interface ProgramResult {
  readonly succeeded: boolean;
  /** Standard output. */
  readonly output: string;
  /** What it said on standard output and standard error, or why it could not be started. */
  readonly said: string;
}

/** Runs a program to its end. */
export function runProgram(command: string, args: readonly string[], options: SpawnSyncOptions = {}): ProgramResult {
  const result = spawnSync(command, args, { ...options, encoding: "utf8" });
  if (result.error) return { succeeded: false, output: "", said: `${command}: ${result.error.message}` };
  return {
    succeeded: result.status === 0,
    output: result.stdout.trim(),
    said: `${result.stdout}${result.stderr}`.trim(),
  };
}

/** The end of a long output, for a message. */
export function toLastLines(text: string, count: number): string {
  return text.trim().split("\n").slice(-count).join("\n");
}
