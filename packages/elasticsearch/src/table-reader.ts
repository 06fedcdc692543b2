import type { TableBatch, TableReader } from "@tocsin/core";
import type { Connection } from "./connection.ts";
import { toQuery } from "./index-range.ts";
import { PageReader } from "./page-reader.ts";
import { toServerProblem } from "./server-problem.ts";
import { findTimeFieldProblem } from "./time-field.ts";
import { toBatch } from "./to-batch.ts";

const timeField = "@timestamp";
const pageSize = 5_000;
const nothing = { documents: [], malformed: 0 };

/** Reads tables from the indices of a server: a point in time, in pages. */
export function createTableReader(connection: Connection): TableReader {
  return { read: (patterns, from) => readTable(connection, patterns.join(","), from) };
}

async function* readTable(connection: Connection, index: string, from: number | undefined): AsyncGenerator<TableBatch> {
  const range = { index, timeField, from };
  let reader: PageReader | undefined;
  try {
    const problem =
      from === undefined ? await checkIndex(connection, index) : await findTimeFieldProblem(connection, range);
    if (problem !== undefined) return yield { ...nothing, problem };
    reader = await PageReader.open(connection, index, toQuery(range), pageSize);
    for (let page = await reader.next(); page.hits.length > 0; page = await reader.next()) {
      const { events, malformed } = toBatch(page);
      yield { documents: events, malformed: malformed.length };
    }
  } catch (error) {
    yield { ...nothing, problem: toServerProblem(error, connection, { doing: "reading", index }) };
  } finally {
    // Where this fails the server forgets the point in time by itself, some minutes later.
    await reader?.close().catch(() => undefined);
  }
}

/** Rejects where a pattern fits no index: an empty table would make rules mean something else. A table needs no time. */
async function checkIndex({ client }: Connection, index: string): Promise<undefined> {
  await client.fieldCaps({ index, fields: timeField, allow_no_indices: false });
}
