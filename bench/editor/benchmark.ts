import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Figure, Reach } from "../frame/figure.ts";
import { listUsers, ruleCount } from "./rule-files.ts";
import type { Session } from "./session.ts";

/** The bounds of gopls's histograms, in milliseconds. */
const buckets = [10, 50, 100, 200, 500];

/** An editor in a workspace of 5,000 rules: processor time of client and server together, joined by streams in memory. */
export function measure(): Promise<readonly Figure[]> {
  const script = fileURLToPath(new URL("session.ts", import.meta.url));
  const args = ["--expose-gc", "--conditions=source", script];
  const session = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Session;
  return Promise.resolve([
    { what: "rules", value: ruleCount, unit: "rules" },
    { what: "cold index", value: session.index / 1000, unit: "s", reach: { atMost: 2 } },
    { what: "memory after it", value: session.indexMemory / 1e6, unit: "MB", reach: { atMost: 250 } },
    { what: "memory once everything has been checked", value: session.allMemory / 1e6, unit: "MB" },
    ...toLatencies("keystroke to diagnostics, one file", session.keystrokes, { atMost: 50 }),
    ...toLatencies("keystroke to diagnostics, with dependants", session.dependants, { atMost: 150 }),
    ...toLatencies("completion", session.completions, { atMost: 30 }),
    {
      what: `rename of a list that ${listUsers.toLocaleString("en-US")} rules use (${session.renamed} files)`,
      value: session.rename / 1000,
      unit: "s",
      reach: { atMost: 1 },
    },
  ]);
}

/** Median and 95th percentile, and how many were within each bound. */
function toLatencies(what: string, times: readonly number[], reach: Reach): readonly Figure[] {
  if (times.length === 0) return [];
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return [
    { what: `${what}, median`, value: at(0.5), unit: "ms" },
    { what: `${what}, p95`, value: at(0.95), unit: "ms", reach },
    ...buckets.map((bound) => ({
      what: `${what}, within ${bound} ms`,
      value: (100 * sorted.filter((time) => time <= bound).length) / sorted.length,
      unit: "%",
    })),
  ];
}
