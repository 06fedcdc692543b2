import type { Diagnostic } from "@tocsin/core";
import type { Comment, FileTree } from "./tree/declarations.ts";

/** What parsing any text gives: a tree, its comments, and what was wrong with it. */
export interface ParsedFile {
  /** Path as the user gave it. */
  readonly file: string;
  readonly text: string;
  readonly tree: FileTree;
  readonly comments: readonly Comment[];
  /** 1xxx only. */
  readonly diagnostics: readonly Diagnostic[];
}
