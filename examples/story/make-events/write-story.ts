import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Entry } from "./world/journal.ts";
import { intrusionTitles, isHistory, tellStory, type Intrusion } from "./story.ts";

/** What `truth.json` holds. */
export interface Truth {
  readonly seed: number;
  /** Events of the day itself, and of the fourteen days before, that are nobody's intrusion. */
  readonly ordinary: { readonly day: number; readonly history: number };
  readonly intrusions: readonly {
    readonly name: Intrusion;
    readonly title: string;
    readonly start: string;
    readonly end: string;
    readonly events: readonly string[];
  }[];
}

/** Writes a story below a folder: `events/*.ndjson` of the day, `events/history/*.ndjson.gz`, and `truth.json`. */
export function writeStory(seed: number, folder: string): Truth {
  const story = tellStory(seed);
  mkdirSync(join(folder, "events", "history"), { recursive: true });
  for (const [dataset, entries] of story) {
    const history = entries.filter(isHistory);
    const today = toLines(entries.filter((entry) => !isHistory(entry)));
    // CloudTrail comes packed, as it lies in its bucket.
    if (dataset === "cloudtrail") writeFileSync(join(folder, "events", `${dataset}.ndjson.gz`), gzipSync(today));
    else writeFileSync(join(folder, "events", `${dataset}.ndjson`), today);
    if (history.length > 0)
      writeFileSync(
        join(folder, "events", "history", `${dataset}.ndjson.gz`),
        gzipSync(toLines(history), { level: 1 }),
      );
  }
  const truth = toTruth(seed, [...story.values()].flat());
  writeFileSync(join(folder, "truth.json"), `${JSON.stringify(truth, null, 2)}\n`);
  return truth;
}

function toLines(entries: readonly Entry[]): string {
  return entries.map(({ event }) => `${JSON.stringify(event)}\n`).join("");
}

function toTruth(seed: number, entries: readonly Entry[]): Truth {
  const ordinary = entries.filter(({ intrusion }) => intrusion === undefined);
  const history = ordinary.filter(isHistory).length;
  const names = Object.keys(intrusionTitles) as Intrusion[];
  return {
    seed,
    ordinary: { day: ordinary.length - history, history },
    intrusions: names.map((name) => {
      const own = entries.filter(({ intrusion }) => intrusion === name);
      const times = own.map(({ time }) => time);
      const [start, end] = [Math.min(...times), Math.max(...times)].map((time) => new Date(time).toISOString());
      return {
        name,
        title: intrusionTitles[name],
        start: start ?? "",
        end: end ?? "",
        events: own.map(({ id }) => id),
      };
    }),
  };
}
