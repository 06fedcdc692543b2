import { realpathSync, statSync } from "node:fs";
import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { listEventFiles } from "@tocsin/sources";

/** A file of events. `sources`: the full names of those that it was bound to by hand. */
export interface EventInput {
  readonly path: string;
  readonly sources?: ReadonlySet<string>;
  /** Bytes on disk; 0 where that says nothing. */
  readonly size: number;
  /** Named by the user, not found in a folder. */
  readonly isNamed: boolean;
}

export interface EventInputs {
  readonly inputs: readonly EventInput[];
  readonly skipped: readonly string[];
  /** What lies in a named folder and cannot be reached; the rest can be read. */
  readonly unread: readonly Diagnostic[];
  /** Paths that were named and lead to nothing: better to stop than to hunt through less than was meant. */
  readonly problems: readonly Diagnostic[];
}

/** `source` by its full name. */
export interface Binding {
  readonly source: string;
  readonly path: string;
}

/** The files to read, each once however often it was named; a bound file belongs to all sources it was bound to. */
export function findEventInputs(paths: readonly string[], bindings: readonly Binding[]): EventInputs {
  const inputs = new Map<string, EventInput>();
  const skipped: string[] = [];
  const unread: Diagnostic[] = [];
  const problems: Diagnostic[] = [];
  const add = (path: string, source?: string) => {
    const found = listEventFiles(path);
    skipped.push(...found.skipped);
    (found.files.length === 0 ? problems : unread).push(...found.problems);
    if (found.files.length === 0 && found.problems.length === 0) problems.push(createDiagnostic("TOC7006", { path }));
    for (const file of found.files) {
      const key = realpathSync(file);
      const known = inputs.get(key) ?? { path: file, size: statSync(file).size, isNamed: file === path };
      inputs.set(key, source === undefined ? known : { ...known, sources: new Set(known.sources).add(source) });
    }
  };
  for (const { source, path } of bindings) add(path, source);
  for (const path of paths) add(path);
  return { inputs: [...inputs.values()], skipped: [...new Set(skipped)], unread, problems };
}
