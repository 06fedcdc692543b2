/**
 * Makes stories, hunts through them and prints what was found: `node examples/story/report.ts --seeds 1,2,3,4`.
 * `--write` puts the table into README.md as well.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { huntStory, type StoryOutcome } from "./hunt-story.ts";
import type { JudgedAlert } from "./judge-alerts.ts";
import { storyStart } from "./make-events/world/calendar.ts";
import { intrusionTitles, type Intrusion } from "./make-events/story.ts";

const names = Object.keys(intrusionTitles) as Intrusion[];
const readme = fileURLToPath(new URL("README.md", import.meta.url));
const marks = ["<!-- result: made by report.ts -->", "<!-- end of result -->"] as const;

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "1,2,3,4" }, write: { type: "boolean" } },
});
const seeds = values.seeds.split(",").map(Number);
const outcomes: StoryOutcome[] = [];
for (const seed of seeds) outcomes.push(await inFolder((folder) => huntStory(seed, folder)));
const text = [...toTable(outcomes), "", ...toFalseAlerts(outcomes)].join("\n");
console.log(text);
if (values.write === true) {
  const [before = "", rest = ""] = readFileSync(readme, "utf8").split(marks[0]);
  const [, after = ""] = rest.split(marks[1]);
  writeFileSync(readme, `${before}${marks[0]}\n\n${text}\n\n${marks[1]}${after}`);
}

async function inFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-story-"));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Per seed: what there was, and for each intrusion how many alerts hold an event of it. */
function toTable(all: readonly StoryOutcome[]): string[] {
  const head = [
    "seed",
    "ordinary events of the day",
    "of the days before",
    "found",
    "false on the day",
    "false in the days before",
    "alerts",
    ...names,
  ];
  const rows = all.map(({ truth, found, falseAlerts, alerts }) => {
    const counts = names.map((name) => found.get(name)?.length ?? 0);
    const seen = counts.filter((count) => count > 0).length;
    const { day, history } = truth.ordinary;
    return [
      truth.seed,
      day,
      history,
      `${seen} of ${names.length}`,
      ...falseCounts(falseAlerts),
      alerts.length,
      ...counts,
    ];
  });
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
}

/** On the day, and before it. */
function falseCounts(alerts: readonly JudgedAlert[]): readonly [number, number] {
  const today = alerts.filter((alert) => Date.parse(alert["@timestamp"]) >= storyStart).length;
  return [today, alerts.length - today];
}

function toFalseAlerts(all: readonly StoryOutcome[]): string[] {
  const lines = all.flatMap(({ truth, falseAlerts }) =>
    falseAlerts.map(
      (alert) => `- seed ${truth.seed}, ${alert["@timestamp"].slice(0, 10)}: \`${alert.rule.id}\`, “${alert.message}”`,
    ),
  );
  return lines.length === 0 ? ["No false alerts."] : ["The false alerts:", "", ...lines];
}
