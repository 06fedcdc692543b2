import { errors, type estypes } from "@elastic/elasticsearch";
import { createDiagnostic, type Alert, type Diagnostic } from "@tocsin/core";
import { alertMappings, alertSettings } from "./alert-index.ts";
import type { Connection } from "./connection.ts";
import { toServerProblem } from "./server-problem.ts";

export interface WrittenAlerts {
  readonly created: number;
  /** Alerts that the index already had under their ids; they stay as they are. */
  readonly existing: number;
  readonly failed: readonly RefusedAlert[];
  /** Why not all alerts are in the index: some were refused, or the server broke off. Writing all of them again is safe. */
  readonly problem?: Diagnostic;
}

export interface RefusedAlert {
  readonly id: string;
  readonly reason: string;
}

/** Alerts have a few kilobytes; a request should stay within a few megabytes. */
const alertsAtOnce = 500;
const conflict = 409;

/**
 * Writes each alert under its id, unless the index has it. An index that is not there is made, with a mapping for alerts; an alias or data
 * stream is taken as it is. Ids are unique in one index only: behind an alias that rolls over, an alert can come to stand in two.
 */
export async function writeAlerts(
  connection: Connection,
  index: string,
  alerts: readonly Alert[],
): Promise<WrittenAlerts> {
  const written = { created: 0, existing: 0, failed: [] as RefusedAlert[] };
  if (alerts.length === 0) return written;
  try {
    await createIfAbsent(connection, index);
    for (let at = 0; at < alerts.length; at += alertsAtOnce) {
      const chunk = alerts.slice(at, at + alertsAtOnce);
      const { items } = await connection.client.bulk({ index, operations: chunk.flatMap(toOperation) });
      for (const { create } of items) countItem(written, create);
    }
    await refresh(connection, index);
  } catch (error) {
    return { ...written, problem: toServerProblem(error, connection, { doing: "writing", index }) };
  }
  return written.failed.length === 0 ? written : { ...written, problem: toRefusal(connection, index, written.failed) };
}

function toOperation(alert: Alert): [estypes.BulkOperationContainer, Alert] {
  return [{ create: { _id: alert.tocsin.alert.id } }, alert];
}

function countItem(
  written: { created: number; existing: number; failed: RefusedAlert[] },
  item: estypes.BulkResponseItem | undefined,
): void {
  if (item?.status === conflict) written.existing++;
  else if (item?.error === undefined) written.created++;
  else written.failed.push({ id: item._id ?? "", reason: item.error.reason ?? item.error.type });
}

/** Whatever keeps the index from being made (it is there, it is an alias, the key may only write), writing will show whether it matters. */
async function createIfAbsent({ client }: Connection, index: string): Promise<void> {
  await ignoringRefusal(client.indices.create({ index, mappings: alertMappings, settings: alertSettings }));
}

/** A key that may only write may not refresh; then the alerts show a second later. */
async function refresh({ client }: Connection, index: string): Promise<void> {
  await ignoringRefusal(client.indices.refresh({ index }));
}

async function ignoringRefusal(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof errors.ResponseError) || error.statusCode === 401) throw error;
  }
}

function toRefusal({ url }: Connection, index: string, failed: readonly RefusedAlert[]): Diagnostic {
  const [first] = failed;
  const count = failed.length === 1 ? "1 alert" : `${failed.length} alerts`;
  return createDiagnostic("TOC7111", { index, url, count, reason: first?.reason ?? "it gives no reason" });
}
