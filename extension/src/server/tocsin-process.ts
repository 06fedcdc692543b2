import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { join } from "node:path";

export interface TocsinProcessOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** MiB of heap. */
  readonly maxMemory?: number;
}

/** Starts the command line that lies in the package, on the Node that runs the extension. */
export type StartTocsin = (args: readonly string[], options?: TocsinProcessOptions) => ChildProcessWithoutNullStreams;

export function createStartTocsin(extensionPath: string): StartTocsin {
  const program = join(extensionPath, "dist", "tocsin.mjs");
  return (args, { cwd, environment, maxMemory } = {}) => {
    const flags = maxMemory === undefined ? [] : [`--max-old-space-size=${maxMemory}`];
    return spawn(process.execPath, [...flags, program, ...args], {
      cwd,
      stdio: ["pipe", "pipe", "pipe"],
      // On a desktop the program that runs extensions is Electron; with this variable it is Node.
      env: { ...process.env, ...environment, ELECTRON_RUN_AS_NODE: "1", NO_COLOR: "1" },
    });
  };
}
