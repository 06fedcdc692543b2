import { spawnSync } from "node:child_process";
import { runTimed, type TimedRun } from "../frame/run-pinned.ts";

/** How a program that is not here is brought. */
export const howToInstall = `rsigma is not on the PATH, and TOCSIN_RSIGMA names none. It is installed by: cargo install rsigma --version 0.23.0 --locked`;

export interface Rsigma {
  /** As it names itself: "rsigma 0.23.0". */
  readonly version: string;
  /** Evaluates a file of events; its matches are NDJSON. */
  readonly evaluate: (rules: string, events: string, flags: readonly string[], output?: string) => TimedRun;
}

/** The engine of the Timescale project, where it is installed: on the PATH, or where `TOCSIN_RSIGMA` says. */
export function findRsigma(): Rsigma | undefined {
  const program = process.env["TOCSIN_RSIGMA"] ?? "rsigma";
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  if (status !== 0) return undefined;
  return {
    version: stdout.split("\n")[0] ?? "",
    evaluate: (rules, events, flags, output) => {
      const call = ["engine", "eval", "-r", rules, "--output-format", "ndjson", ...flags, "-e", `@${events}`];
      const run = runTimed([program, ...call], undefined, output);
      if (run.exitCode !== 0) throw new Error(`rsigma ended with ${run.exitCode}: ${run.errors.slice(-2000)}`);
      return run;
    },
  };
}
