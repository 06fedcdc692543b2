import { LineBuffer } from "./line-buffer.ts";
import { mergeLines } from "./merge-lines.ts";
import { RunReader } from "./run-reader.ts";
import { TemporaryFolder, type TemporaryFile } from "./temporary-folder.ts";

/** Sorts more lines of text than memory holds. */
export interface LineSort {
  /**
   * A line without its end. It holds a tab: what stands before the first one, none of it less than a space, is what it is
   * sorted by, in the order of the bytes of UTF-8.
   */
  readonly add: (line: string) => void;
  /** All lines in order; those alike before the tab in the order they were added. To be called after the last `add`. */
  readonly sorted: () => Generator<string>;
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
      const readers = [...runs.map((file) => new RunReader(file)), held.sorted()];
      for (const { bytes, start, end } of mergeLines(readers)) yield bytes.toString("utf8", start, end);
    },
    runs: () => runs.length,
    close() {
      held = new LineBuffer();
      runs.length = 0;
      folder.close();
    },
  };
}
