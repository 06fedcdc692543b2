import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSkips, type Outcome } from "./outcome.ts";
import { toClosingLines, toStageLine } from "./report.ts";
import { runStage, stopStages, type StageRun } from "./run-stage.ts";
import { toStages, type Stage } from "./stages.ts";

// Runs the stages of `npm test` (short), `npm run test:ci` (long) or `npm run lint`: one line each, what failed in full, and at the end
// what was skipped and why. Arguments: the run, names of stages to pick, and flags for the test runner.

const [run = "short", ...rest] = process.argv.slice(2);
const { stages, unknown } = toStages(
  run,
  rest.filter((argument) => !argument.startsWith("-")),
);

if (unknown.length > 0) {
  console.error(
    `No stage '${unknown.join("', '")}'. There are: ${toStages(run, [])
      .stages.map(({ name }) => name)
      .join(", ")}.`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = await runAll(stages);
}

async function runAll(chosen: readonly Stage[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-test-"));
  const flags = rest.filter((argument) => argument.startsWith("-"));
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const stageRun: StageRun = { root, folder, skipsPath: join(folder, "skips.ndjson"), flags };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      stopStages(signal);
      rmSync(folder, { recursive: true, force: true });
      process.exit(128 + constants.signals[signal]);
    });
  }
  try {
    const outcomes: Outcome[] = [];
    for (const stage of chosen) {
      const outcome = await runStage(stage, stageRun);
      outcomes.push(outcome);
      if (outcome.failed > 0) console.log(outcome.output);
      console.log(toStageLine(outcome));
    }
    const skips = readSkips(stageRun.skipsPath);
    const isCi = process.env["CI"] === "true";
    console.log(toClosingLines(outcomes, skips, isCi).join("\n"));
    const skipped = skips.length + outcomes.reduce((total, outcome) => total + outcome.skipped, 0);
    return outcomes.some((outcome) => outcome.failed > 0) || (isCi && skipped > 0) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
