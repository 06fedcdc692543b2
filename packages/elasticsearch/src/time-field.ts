import type { estypes } from "@elastic/elasticsearch";
import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import type { Connection } from "./connection.ts";
import type { IndexRange } from "./index-range.ts";

const timeTypes: ReadonlySet<string> = new Set(["date", "date_nanos"]);

/**
 * What keeps the time field of the indices from being used: an index with documents that does not map it, or, where a range is asked for,
 * one that maps it as something other than a time. An empty index may lack it: its first document will bring it.
 */
export async function findTimeFieldProblem(
  { client, url }: Connection,
  { index, timeField, from, to }: IndexRange,
): Promise<Diagnostic | undefined> {
  const { indices, fields } = await client.fieldCaps({
    index,
    fields: timeField,
    include_unmapped: true,
    allow_no_indices: false,
  });
  const { unmapped, ...types } = fields[timeField] ?? { unmapped: { indices } };
  const lacking = await keepFilled(client, index, toList(unmapped?.indices ?? []));
  if (lacking.length > 0) return createDiagnostic("TOC7105", { index: toShortList(lacking), url, field: timeField });
  if (from === undefined && to === undefined) return undefined;
  const [wrong] = Object.entries(types).filter(([type]) => !timeTypes.has(type));
  if (wrong === undefined) return undefined;
  const [type, { indices: typed }] = wrong;
  const named = typed === undefined ? index : toShortList(toList(typed));
  return createDiagnostic("TOC7110", { index: named, url, field: timeField, type });
}

/** Those of the indices, all of them behind the pattern, that hold documents. */
async function keepFilled(
  client: Connection["client"],
  pattern: string,
  indices: readonly string[],
): Promise<readonly string[]> {
  if (indices.length === 0) return [];
  const { aggregations } = await client.search<unknown, { filled: estypes.AggregationsStringTermsAggregate }>({
    index: pattern,
    size: 0,
    query: { terms: { _index: [...indices] } },
    aggs: { filled: { terms: { field: "_index", size: indices.length } } },
    allow_partial_search_results: false,
  });
  const buckets = aggregations?.filled.buckets ?? [];
  return Object.values(buckets).map(({ key }) => String(key));
}

function toList(names: string | readonly string[]): readonly string[] {
  return typeof names === "string" ? [names] : names;
}

function toShortList(names: readonly string[]): string {
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return `${names.slice(0, 3).join(", ")}${more}`;
}
