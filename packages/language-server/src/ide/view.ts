import type { Linked, ParsedFile } from "@tocsin/language";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { WordCounts } from "./scope/word-counts.ts";

/** What a service looks at: one file, among those that it is linked with. */
export interface View {
  readonly file: ParsedFile;
  readonly snapshot: Snapshot;
  /** Of the snapshot. */
  readonly linked: Linked;
  /** How often a word or path is written in all files. */
  readonly counts: WordCounts;
}
