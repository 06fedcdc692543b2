import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Event } from "./event.ts";

/** Reads the documents of tables that lie outside the rules. */
export interface TableReader {
  /**
   * All documents behind the index patterns as they are when reading begins, each once, in no order that means anything. `from`: only those with an
   * `@timestamp` from this time on, in milliseconds since 1970. Never throws: the last batch says why reading ended early.
   */
  readonly read: (patterns: readonly string[], from: number | undefined) => AsyncIterable<TableBatch>;
}

export interface TableBatch {
  readonly documents: readonly Event[];
  /** Documents that could not be read, and were passed over. */
  readonly malformed: number;
  readonly problem?: Diagnostic;
}
