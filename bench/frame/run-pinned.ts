import { execFileSync, spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** The processor that figures are taken on: the last, for the first one serves the machine more often. */
export const onlyCore = String(availableParallelism() - 1);
const isLinux = spawnSync("taskset", ["--version"]).status === 0;

/** A command on some processors alone, where the machine can say so. */
function toPinned(command: readonly string[], cores: string): readonly [string, ...string[]] {
  const [program = "", ...args] = command;
  return isLinux ? ["taskset", "-c", cores, program, ...args] : [program, ...args];
}

/** Runs a script of ours on one processor, and gives what it prints as JSON. Its warnings are shown. */
export function runScript(script: URL, args: readonly string[] = []): unknown {
  const [program, ...rest] = toPinned(
    [process.execPath, "--conditions=source", "--expose-gc", script.pathname, ...args],
    onlyCore,
  );
  const text = execFileSync(program, rest, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 28,
  });
  return JSON.parse(text);
}

export interface TimedRun {
  /** Of the processor, in the program and for it in the system. */
  readonly seconds: number;
  /** On the clock. */
  readonly elapsed: number;
  readonly exitCode: number;
  /** What it printed that is no output. */
  readonly errors: string;
}

/** Runs a program to its end. What it prints goes nowhere, or to a file. Its time is told by bash. */
export function runTimed(command: readonly string[], cores: string = onlyCore, output = "/dev/null"): TimedRun {
  const script = `TIMEFORMAT='%U %S %R'; { time "\${@:2}" > "$1" 2>&3; } 3>&1`;
  const { stdout, stderr, status, error } = spawnSync(
    "bash",
    ["-c", script, "bash", output, ...toPinned(command, cores)],
    {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
      maxBuffer: 1 << 28,
    },
  );
  if (error !== undefined) throw error;
  const [user = Number.NaN, system = Number.NaN, elapsed = Number.NaN] = (stderr.trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  return { seconds: user + system, elapsed, exitCode: status ?? -1, errors: stdout };
}
