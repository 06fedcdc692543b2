import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runTimed, type TimedRun } from "../frame/run-pinned.ts";
import type { WorkFolder } from "./work-folder.ts";

export interface HuntRun extends TimedRun {
  /** Bytes. */
  readonly mostResident: number;
}

export interface TocsinHunt {
  /** A hunt as a user starts it: alerts as NDJSON. */
  readonly hunt: (rules: string, events: string, options?: HuntCall) => HuntRun;
  /** Whether `hunt` knows a flag. */
  readonly knows: (flag: string) => boolean;
}

export interface HuntCall {
  readonly flags?: readonly string[];
  readonly cores?: string;
  /** A file for the alerts. */
  readonly output?: string;
}

const tellMemory = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))`;

/** The packed command line. What it compiles it keeps in the folder. */
export function createTocsinHunt(folder: WorkFolder): TocsinHunt {
  const program = ["env", `TOCSIN_CACHE=${join(folder.path, "cache")}`, process.execPath];
  const bundle = folder.bundle();
  const help = runTimed([process.execPath, bundle, "hunt", "--help"], undefined, join(folder.path, "help.txt"));
  if (help.exitCode !== 0) throw new Error(`The packed command line does not run: ${help.errors}`);
  const known = readFileSync(join(folder.path, "help.txt"), "utf8");
  return {
    knows: (flag) => known.includes(`${flag} `),
    hunt: (rules, events, { flags = [], cores, output } = {}) => {
      const call = [bundle, "hunt", "--rules", rules, "--events", events, "--format", "ndjson", ...flags];
      const run = runTimed([...program, "--import", tellMemory, ...call], cores, output);
      if (run.exitCode !== 0) throw new Error(`A hunt ended with ${run.exitCode}: ${run.errors.slice(-2000)}`);
      return { ...run, mostResident: 1024 * Number(run.errors.trimEnd().split("\n").at(-1)) };
    },
  };
}
