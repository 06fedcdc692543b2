import { unmark, type MarkedText } from "../marked-text.test-data.ts";
import { memoryDisk } from "../workspace/disk.test-data.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { Workspace } from "../workspace/workspace.ts";

/** A workspace of marked texts, by path below `/rules`, for the tests of services. */
export interface MarkedWorkspace {
  readonly workspace: Workspace;
  readonly snapshot: Snapshot;
  readonly marks: Readonly<Record<string, MarkedText>>;
  /** The file with the first `<|>` of all, and its offset. */
  readonly file: RuleFile;
  readonly offset: number;
}

/** Files that do not end in `.tocsin` lie on the disk for rules to read. */
export function markedWorkspace(files: Readonly<Record<string, string>> | string): MarkedWorkspace {
  const marks = Object.fromEntries(
    Object.entries(typeof files === "string" ? { "example.tocsin": files } : files).map(([path, text]) => [
      path,
      unmark(text),
    ]),
  );
  const disk = new Map(Object.entries(marks).map(([path, { text }]) => [`/rules/${path}`, text]));
  const workspace = new Workspace(memoryDisk(disk));
  for (const [path, { text }] of Object.entries(marks)) {
    if (path.endsWith(".tocsin")) workspace.open(`/rules/${path}`, text, 1);
  }
  const { snapshot } = workspace;
  const [path, mark] = Object.entries(marks).find(([, { places }]) => places.length > 0) ?? Object.entries(marks)[0]!;
  return { workspace, snapshot, marks, file: snapshot.files.get(`/rules/${path}`)!, offset: mark.places[0] ?? 0 };
}
