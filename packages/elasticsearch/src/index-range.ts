import type { estypes } from "@elastic/elasticsearch";

/** The documents of an index pattern, perhaps between two times. */
export interface IndexRange {
  /** A name, an alias, a data stream, or a pattern; several with commas. */
  readonly index: string;
  readonly timeField: string;
  /** Milliseconds since 1970, the first that belongs to the range. */
  readonly from?: number;
  /** Milliseconds since 1970, the first behind the range. */
  readonly to?: number;
}

/** Without bounds: everything, documents without a time included. */
export function toQuery({ timeField, from, to }: IndexRange): estypes.QueryDslQueryContainer {
  if (from === undefined && to === undefined) return { match_all: {} };
  return { range: { [timeField]: { gte: from, lt: to, format: "epoch_millis" } } };
}

export function toQueryWithoutTime({ timeField }: IndexRange): estypes.QueryDslQueryContainer {
  return { bool: { must_not: { exists: { field: timeField } } } };
}
