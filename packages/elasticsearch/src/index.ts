export { connect } from "./connection.ts";
export type { Connection, ConnectOptions } from "./connection.ts";
export type { IndexRange } from "./index-range.ts";
export { readIndex } from "./read-index.ts";
export type { IndexBatch, MalformedDocument, ReadIndexOptions } from "./read-index.ts";
export { writeAlerts } from "./write-alerts.ts";
export type { RefusedAlert, WrittenAlerts } from "./write-alerts.ts";
