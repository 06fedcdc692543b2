import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { readSuiteCounts, toCheckCounts, type Outcome } from "./outcome.ts";
import type { Stage } from "./stages.ts";

export interface StageRun {
  readonly root: string;
  /** A folder for the reports of this run. */
  readonly folder: string;
  /** The file in which suites note that they cannot run. */
  readonly skipsPath: string;
  /** Flags for the test runner, as `--update`. */
  readonly flags: readonly string[];
}

const running = new Set<ChildProcess>();

/** Runs a stage to its end. Its output is kept, not shown. */
export async function runStage(stage: Stage, run: StageRun): Promise<Outcome> {
  const report = join(run.folder, `${stage.name}.json`);
  const reporting = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...run.flags];
  const args = stage.kind === "suite" ? [...stage.args, ...reporting] : stage.args;
  const began = performance.now();
  const { exitCode, output } = await runNode(args, run);
  const seconds = (performance.now() - began) / 1000;
  const counts = stage.kind === "suite" ? readSuiteCounts(report, exitCode) : toCheckCounts(exitCode);
  return { name: stage.name, ...counts, seconds, output };
}

/** Ends every stage that still runs, as when this process is told to stop. */
export function stopStages(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}

function runNode(args: readonly string[], run: StageRun): Promise<{ exitCode: number; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: run.root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TOCSIN_SKIPS: run.skipsPath, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) },
  });
  running.add(child);
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}
