import type { Diagnostic, Event } from "@tocsin/core";
import type { Connection } from "./connection.ts";
import { toQuery, toQueryWithoutTime, type IndexRange } from "./index-range.ts";
import { PageReader } from "./page-reader.ts";
import { toServerProblem } from "./server-problem.ts";
import { findTimeFieldProblem } from "./time-field.ts";
import { toBatch, type MalformedDocument } from "./to-batch.ts";

export interface ReadIndexOptions extends IndexRange {
  /** The most documents asked for at once; fewer where they are large. Default 5,000. */
  readonly pageSize?: number;
}

/** Some events of an index, and what became known while they were read. */
export interface IndexBatch {
  readonly events: readonly Event[];
  readonly malformed: readonly MalformedDocument[];
  /** Size of the answer's text since the batch before, about in bytes. */
  readonly bytes: number;
  /** Documents to be read in all. */
  readonly total: number;
  /** Documents without the time field: read where no range is given, left out where one is. */
  readonly withoutTime: number;
  /** In the last batch: why the index could not be read to its end. */
  readonly problem?: Diagnostic;
}

type Progress = Pick<IndexBatch, "total" | "withoutTime">;

const defaultPageSize = 5_000;
const nothing = { events: [], malformed: [], bytes: 0 };

/**
 * All documents as they were when reading began, each once, in no order that means anything: a point in time, read in pages by `_shard_doc`.
 * Never throws: what cannot be read is in the batches. A shard that fails ends the reading; its documents are never silently left out.
 */
export async function* readIndex(connection: Connection, options: ReadIndexOptions): AsyncGenerator<IndexBatch> {
  let progress: Progress = { total: 0, withoutTime: 0 };
  let reader: PageReader | undefined;
  try {
    const problem = await findTimeFieldProblem(connection, options);
    if (problem !== undefined) return yield { ...nothing, ...progress, problem };
    reader = await PageReader.open(connection, options.index, toQuery(options), options.pageSize ?? defaultPageSize);
    progress = { total: await reader.count(), withoutTime: await reader.count(toQueryWithoutTime(options)) };
    yield { ...nothing, ...progress };
    for (let page = await reader.next(); page.hits.length > 0; page = await reader.next()) {
      yield { ...toBatch(page), ...progress };
    }
  } catch (error) {
    const problem = toServerProblem(error, connection, { doing: "reading", index: options.index });
    yield { ...nothing, ...progress, problem };
  } finally {
    // Where this fails the server forgets the point in time by itself, some minutes later.
    await reader?.close().catch(() => undefined);
  }
}
