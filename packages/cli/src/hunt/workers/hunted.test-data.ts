import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import picocolors from "picocolors";
import { runHunt, type RunRules } from "../run-hunt.ts";

/** All that can be seen of a hunt but its speed. */
export interface Hunted {
  readonly out: string;
  readonly error: string;
  readonly stats: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
  /** Empty: none was written. */
  readonly state: string;
}

export interface HuntedOptions {
  readonly workers: number;
  readonly rangeBytes: number;
  readonly to?: number;
  /** Hunts through all but the last file first, and goes on with the last one. */
  readonly inTwo?: boolean;
  /** Names the files in the opposite order. */
  readonly backwards?: boolean;
}

/** Hunts through files of these contents, in their order. */
export async function hunted(
  rules: RunRules,
  files: readonly (string | Uint8Array)[],
  options: HuntedOptions,
): Promise<Hunted> {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-workers-"));
  try {
    const paths = files.map((content, number) => {
      const path = join(folder, `${number}.ndjson`);
      writeFileSync(path, content);
      return path;
    });
    if (options.backwards === true) paths.reverse();
    if (options.inTwo !== true) return await huntOnce(rules, folder, paths, options);
    const state = join(folder, "state");
    await huntOnce(rules, folder, paths.slice(0, -1), options, state);
    return await huntOnce(rules, folder, paths.slice(-1), options, state);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function huntOnce(
  rules: RunRules,
  folder: string,
  paths: readonly string[],
  { workers, rangeBytes, to }: HuntedOptions,
  state?: string,
): Promise<Hunted> {
  const printed = { out: "", error: "" };
  const colors = picocolors.createColors(false);
  const terminal = {
    out: (text: string) => void (printed.out += text),
    outBytes: (text: Uint8Array) => {
      printed.out += Buffer.from(text).toString();
      return true;
    },
    error: (text: string) => void (printed.error += text),
    colors,
    errorColors: colors,
    isWatched: false,
    columns: undefined,
  };
  const stats = join(folder, "stats.json");
  const origin = { kind: "files", paths, bindings: [], workers, rangeBytes, to } as const;
  const options = { rules: [], origin, format: "ndjson", stats, state, failOnAlert: false } as const;
  const { problems } = await runHunt(rules, options, [], terminal);
  const plain = (text: string) => text.replaceAll(folder, "").replace(/ in [\d.]+ s \([\d,]+ events\/s\)/, "");
  return {
    out: plain(printed.out),
    error: plain(printed.error),
    stats: readStats(stats),
    problems: problems.map(({ message }) => plain(message)),
    // Its checksum is over the folder's name, too.
    state: plain(readIfThere(state)).replace(/"sha256":"\w+"/, ""),
  };
}

function readStats(path: string): Readonly<Record<string, unknown>> {
  const stats = JSON.parse(readIfThere(path) || "{}") as Record<string, unknown>;
  const isSpeed = (name: string) => ["seconds", "eventsPerSecond", "peakMemoryBytes"].includes(name);
  return Object.fromEntries(Object.entries(stats).filter(([name]) => !isSpeed(name)));
}

/** Empty: the file is not there. */
function readIfThere(path: string | undefined): string {
  return path !== undefined && existsSync(path) ? readFileSync(path, "utf8") : "";
}
