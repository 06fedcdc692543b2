export { connect } from "./connection.ts";
export type { Connection, ConnectOptions } from "./connection.ts";
export type { IndexRange } from "./index-range.ts";
export { readIndex } from "./read-index.ts";
export type { IndexBatch, ReadIndexOptions } from "./read-index.ts";
export { createTableReader } from "./table-reader.ts";
export type { MalformedDocument } from "./to-batch.ts";
export { writeAlerts } from "./write-alerts.ts";
export type { RefusedAlert, WrittenAlerts } from "./write-alerts.ts";
