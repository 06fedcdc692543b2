import { randomUUID } from "node:crypto";
import { afterAll } from "vitest";
import { connect, readIndex, type Connection, type IndexBatch, type ReadIndexOptions } from "@tocsin/elasticsearch";
import type { Diagnostic, Event } from "@tocsin/core";
import { loadEvents } from "../../tools/elasticsearch/load-events.ts";
import { sendRequest } from "../../tools/elasticsearch/server-request.ts";

/** Indices of one suite under names that no other suite uses; they are removed after it. To be called inside the suite. */
export function useTestIndices(url: string) {
  const prefix = `tocsin-${randomUUID().slice(0, 8)}`;
  const names = new Set<string>();
  const name = (suffix: string) => {
    names.add(`${prefix}-${suffix}`);
    return `${prefix}-${suffix}`;
  };
  afterAll(async () => {
    for (const index of names) await sendRequest(url, "DELETE", `${index}?ignore_unavailable=true`);
  });
  return {
    /** A name without an index behind it as yet. */
    name,
    /** Makes an index out of JSON texts, or of values. */
    async load(suffix: string, events: readonly (string | object)[]): Promise<string> {
      const lines = events.map((event) => (typeof event === "string" ? event : JSON.stringify(event)));
      await loadEvents(url, name(suffix), lines);
      return name(suffix);
    },
  };
}

/** A connection; fails the test where there is none. */
export async function connectTo(url: string, environment: NodeJS.ProcessEnv = {}): Promise<Connection> {
  const result = await connect({ url, environment });
  if ("problem" in result) throw new Error(result.problem.message);
  return result.connection;
}

export interface WholeReading {
  readonly events: readonly Event[];
  readonly malformed: IndexBatch["malformed"];
  readonly total: number;
  readonly withoutTime: number;
  readonly problem?: Diagnostic;
}

/** Reads an index to its end. */
export async function readWhole(
  connection: Connection,
  index: string,
  options: Partial<ReadIndexOptions> = {},
): Promise<WholeReading> {
  const batches: IndexBatch[] = [];
  for await (const batch of readIndex(connection, { index, timeField: "@timestamp", ...options })) batches.push(batch);
  const { total = 0, withoutTime = 0, problem } = batches.at(-1) ?? {};
  return {
    events: batches.flatMap(({ events }) => events),
    malformed: batches.flatMap(({ malformed }) => malformed),
    total,
    withoutTime,
    problem,
  };
}
