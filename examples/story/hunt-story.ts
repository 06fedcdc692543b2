import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { judgeAlerts, type JudgedAlert, type Judgement } from "./judge-alerts.ts";
import { storyEnd } from "./make-events/world/calendar.ts";
import { writeStory, type Truth } from "./make-events/write-story.ts";

export interface StoryOutcome extends Judgement {
  readonly truth: Truth;
  readonly alerts: readonly JudgedAlert[];
  /** Events that the hunt read. */
  readonly events: number;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Makes the story of a seed below a folder, hunts through it with the rules, and judges what they found. */
export async function huntStory(seed: number, folder: string): Promise<StoryOutcome> {
  const truth = writeStory(seed, folder);
  const stats = join(folder, "stats.json");
  const output = await runTocsin([
    ...["hunt", "--rules", here("rules"), "--events", join(folder, "events"), "--to", new Date(storyEnd).toISOString()],
    ...["--format", "ndjson", "--stats", stats],
  ]);
  const alerts = output.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as JudgedAlert]));
  const { events } = JSON.parse(readFileSync(stats, "utf8")) as { events: number };
  return { truth, alerts, events, ...judgeAlerts(truth, alerts) };
}

/** Standard output of the command line; rejects where it does not end well. */
function runTocsin(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ["--conditions=source", here("../../packages/cli/src/main.ts"), ...args]);
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => (texts[name] += text));
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(texts.stdout) : reject(new Error(`exit ${code}: ${texts.stderr}`)),
    );
  });
}
