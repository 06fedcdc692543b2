import { readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "@tocsin/core";
import { toReadProblem } from "./read-problem.ts";

export interface EventFiles {
  /** Paths as given, or below the folder as given. */
  readonly files: readonly string[];
  /** Entries of the folder that were left out because of their name or kind. */
  readonly skipped: readonly string[];
  readonly problems: readonly Diagnostic[];
}

const eventFileName = /\.(?:ndjson|jsonl|json|log)(?:\.gz)?$/i;

/**
 * The files of events at a path: the file itself whatever its name, or those of a folder and the folders in it, by name
 * (`.ndjson .jsonl .json .log`, each also `.gz`), sorted. A folder reached twice through links is listed once.
 */
export function listEventFiles(path: string): EventFiles {
  const found = { files: [] as string[], skipped: [] as string[], problems: [] as Diagnostic[] };
  const seen = new Set<string>();
  const visit = (folder: string) => {
    const real = realpathSync(folder);
    if (seen.has(real)) return;
    seen.add(real);
    for (const name of readdirSync(folder).toSorted()) {
      const entry = join(folder, name);
      const kind = attempt(entry, () => kindOf(statSync(entry)));
      if (kind === "folder" && !name.startsWith(".")) attempt(entry, () => visit(entry));
      else if (kind === "file" && eventFileName.test(name) && !name.startsWith(".")) found.files.push(entry);
      else if (kind !== undefined) found.skipped.push(entry);
    }
  };
  const attempt = <Result>(at: string, action: () => Result): Result | undefined => {
    try {
      return action();
    } catch (error) {
      found.problems.push(toReadProblem(at, error));
      return undefined;
    }
  };
  attempt(path, () => {
    if (kindOf(statSync(path)) === "folder") visit(path);
    else found.files.push(path);
  });
  return found;
}

/** A pipe or device is read like a file when it is named, and left out when it merely lies in a folder. */
function kindOf(stats: Stats): "folder" | "file" | "other" {
  if (stats.isDirectory()) return "folder";
  return stats.isFile() ? "file" : "other";
}
