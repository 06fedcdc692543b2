import { spawn, type ChildProcess } from "node:child_process";
import { afterAll } from "vitest";
import { root, testCache } from "./run-command.ts";

/** A command line that goes on running. */
export interface RunningCommand {
  /** Waits until what it has printed since the last wait, on either stream, fits the pattern; gives that text. Throws where it ends before. */
  readonly until: (pattern: RegExp) => Promise<string>;
  /** Sends the signal that Ctrl-C sends, and gives the exit code. */
  readonly interrupt: () => Promise<number | null>;
}

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts the command line from its sources. What is not interrupted ends with the tests of the file. */
export function startTocsin(args: readonly string[], cwd: string): RunningCommand {
  const program = ["--conditions=source", `${root}packages/cli/src/main.ts`, ...args];
  const env = { ...process.env, TOCSIN_CACHE: testCache, FORCE_COLOR: undefined, NO_COLOR: undefined };
  const child = spawn(process.execPath, program, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let text = "";
  let hasEnded = false;
  let wake: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      wake();
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      hasEnded = true;
      running.delete(child);
      wake();
      resolve(code);
    });
  });
  return {
    async until(pattern) {
      for (let match = pattern.exec(text); ; match = pattern.exec(text)) {
        if (match !== null) {
          const end = match.index + match[0].length;
          const seen = text.slice(0, end);
          text = text.slice(end);
          return seen;
        }
        if (hasEnded) throw new Error(`It ended before it printed ${String(pattern)}:\n${text}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    interrupt() {
      child.kill("SIGINT");
      return ended;
    },
  };
}
