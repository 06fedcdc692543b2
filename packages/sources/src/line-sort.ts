import { LineBuffer } from "./line-buffer.ts";
import type { LineReader } from "./line-reader.ts";
import { mergeLines } from "./merge-lines.ts";
import { RunReader } from "./run-reader.ts";
import { TemporaryFolder, type TemporaryFile } from "./temporary-folder.ts";

/** A line stands in these bytes, until the next one is asked for, from `start` to `end`. */
export type LineBytes = Pick<LineReader, "bytes" | "start" | "end">;

/** Sorts more lines of text than memory holds. */
export interface LineSort {
  /**
   * A line without its end. It holds a tab: what stands before the first one, none of it less than a space, is what it is
   * sorted by, in the order of the bytes of UTF-8.
   */
  readonly add: (line: string) => void;
  /** All lines in order; those alike before the tab in the order they were added. To be called after the last `add`. */
  readonly sorted: () => Generator<string>;
  /** The same as bytes. */
  readonly sortedBytes: () => Generator<LineBytes>;
  /** How many sorted runs went to disk. */
  readonly runs: () => number;
  /** Forgets the lines and removes the temporary files, which otherwise stay until the process exits. */
  readonly close: () => void;
}

/**
 * Lines up to a budget of bytes stay in memory; beyond it they are written as sorted runs to a temporary folder and merged.
 * Where that does not work a `TemporaryFilesError` is thrown.
 */
export function createLineSort(budget: number): LineSort {
  const folder = new TemporaryFolder("tocsin-sort-");
  const runs: TemporaryFile[] = [];
  let held = new LineBuffer();
  const sortedBytes = () => mergeLines([...runs.map((file) => new RunReader(file)), held.sorted()]);
  return {
    add(line) {
      held.add(line);
      if (held.size <= budget) return;
      const file = folder.createFile();
      runs.push(file);
      held.writeSorted(file);
      held.clear();
    },
    *sorted() {
      for (const { bytes, start, end } of sortedBytes()) yield bytes.toString("utf8", start, end);
    },
    sortedBytes,
    runs: () => runs.length,
    close() {
      held = new LineBuffer();
      runs.length = 0;
      folder.close();
    },
  };
}
