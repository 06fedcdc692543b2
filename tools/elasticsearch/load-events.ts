import { sendRequest } from "./server-request.ts";

/** Half of what the server takes in one request by default is far more than pays off. */
const bulkBytes = 8 * 1024 * 1024;

interface BulkAnswer {
  readonly errors: boolean;
  readonly items: readonly { readonly index: { readonly error?: { readonly reason: string } } }[];
}

/**
 * Loads events, one JSON text each, into a new index that maps nothing but the time field, and returns how many documents the index then
 * holds. Throws when one is refused, or when the count is not that of the lines: for tests, which must know what is there.
 */
export async function loadEvents(
  url: string,
  index: string,
  lines: Iterable<string> | AsyncIterable<string>,
  timeField = "@timestamp",
): Promise<number> {
  const mappings = { dynamic: false, properties: { [timeField]: { type: "date" } } };
  const settings = { number_of_shards: 1, number_of_replicas: 0, refresh_interval: -1 };
  await sendRequest(url, "PUT", index, JSON.stringify({ settings, mappings }));
  let sent = 0;
  for await (const batch of toBatches(lines)) {
    const answer = (await sendRequest(url, "POST", `${index}/_bulk`, toBulkBody(batch))) as BulkAnswer;
    const refused = answer.items.find((item) => item.index.error !== undefined);
    if (refused !== undefined) throw new Error(`${index} refused a document: ${refused.index.error?.reason}`);
    sent += batch.length;
  }
  await sendRequest(url, "POST", `${index}/_refresh`);
  const { count } = (await sendRequest(url, "GET", `${index}/_count`)) as { count: number };
  if (count !== sent) throw new Error(`${index} holds ${count} documents after ${sent} were loaded`);
  return count;
}

async function* toBatches(lines: Iterable<string> | AsyncIterable<string>): AsyncIterable<readonly string[]> {
  let batch: string[] = [];
  let size = 0;
  for await (const line of lines) {
    batch.push(line);
    size += line.length;
    if (size < bulkBytes) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

function toBulkBody(batch: readonly string[]): string {
  return batch.map((line) => `{"index":{}}\n${line}\n`).join("");
}
