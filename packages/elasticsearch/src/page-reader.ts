import { errors, type estypes } from "@elastic/elasticsearch";
import type { JsonObject } from "@tocsin/core";
import type { Connection } from "./connection.ts";
import { textLengthOf } from "./json-serializer.ts";

/** A document of more bytes is passed over, as an event in a file is. */
const maximumDocumentBytes = 16 * 1024 * 1024;
/**
 * Of an answer; the rest is what it holds beside a single document. A larger page is asked for in halves, so that memory stays bounded
 * whatever the documents.
 */
const maximumPageBytes = maximumDocumentBytes + 64 * 1024;
/** Pages are kept about this long: twice as long reads a fifth faster, and takes a quarter more memory. */
const goodPageLength = 2 * 1024 * 1024;
const firstSize = 1_000;
const keepAlive = "5m";

/** A document as the server gives it. */
export type Hit = estypes.SearchHit<JsonObject>;

export interface Page {
  readonly hits: readonly Hit[];
  /** Length of the answer's text. */
  readonly length: number;
  /** Why the page's only document cannot be read; its hit then has no content. */
  readonly unreadable?: string;
}

/** Pages of one point in time, each behind the one before. Every method rejects with the errors of the client. */
export class PageReader {
  readonly #client: Connection["client"];
  readonly #query: estypes.QueryDslQueryContainer;
  readonly #largestSize: number;
  #pit: string;
  #size: number;
  #after: estypes.SortResults | undefined;

  private constructor(
    client: Connection["client"],
    pit: string,
    query: estypes.QueryDslQueryContainer,
    pageSize: number,
  ) {
    this.#client = client;
    this.#query = query;
    this.#largestSize = pageSize;
    this.#pit = pit;
    this.#size = Math.min(firstSize, pageSize);
  }

  static async open(
    { client }: Connection,
    index: string,
    query: estypes.QueryDslQueryContainer,
    pageSize: number,
  ): Promise<PageReader> {
    const { id } = await client.openPointInTime({ index, keep_alive: keepAlive });
    return new PageReader(client, id, query, pageSize);
  }

  async count(query: estypes.QueryDslQueryContainer = this.#query): Promise<number> {
    const { hits } = await this.#search({ query, size: 0, track_total_hits: true });
    return typeof hits.total === "object" ? hits.total.value : (hits.total ?? 0);
  }

  /** A page without hits is the end. */
  async next(): Promise<Page> {
    for (;;) {
      const page = await this.#readPage(this.#size);
      if (page !== undefined) return page;
      this.#size = Math.floor(this.#size / 2);
    }
  }

  async close(): Promise<void> {
    await this.#client.closePointInTime({ id: this.#pit });
  }

  /** Undefined where the page must be asked for again in parts. */
  async #readPage(size: number): Promise<Page | undefined> {
    try {
      return this.#advance(await this.#search({ size, ...this.#position() }));
    } catch (error) {
      const unreadable = toReason(error);
      if (unreadable === undefined) throw error;
      if (size > 1) return undefined;
      const withoutContent = await this.#search({ size, _source: false, ...this.#position() });
      return { ...this.#advance(withoutContent), unreadable };
    }
  }

  #position(): Pick<estypes.SearchRequest, "search_after"> {
    return this.#after === undefined ? {} : { search_after: this.#after };
  }

  #advance(answer: estypes.SearchResponse<JsonObject>): Page {
    const { hits } = answer.hits;
    const length = textLengthOf(answer);
    this.#after = hits.at(-1)?.sort;
    if (length < goodPageLength / 2) this.#size = Math.min(this.#largestSize, this.#size * 2);
    else if (length > goodPageLength * 2) this.#size = Math.ceil(this.#size / 2);
    return { hits, length };
  }

  async #search(request: estypes.SearchRequest): Promise<estypes.SearchResponse<JsonObject>> {
    const answer = await this.#client.search<JsonObject>(
      {
        query: this.#query,
        sort: "_shard_doc",
        track_total_hits: false,
        allow_partial_search_results: false,
        ...request,
        pit: { id: this.#pit, keep_alive: keepAlive },
      },
      { maxResponseSize: maximumPageBytes },
    );
    // INVARIANT: every answer may bring another id, and the newest is the one to go on with.
    this.#pit = answer.pit_id ?? this.#pit;
    return answer;
  }
}

/** Why an answer cannot be read; undefined for any other error. The client aborts a request only where the answer is too large. */
function toReason(error: unknown): string | undefined {
  if (error instanceof errors.DeserializationError) return error.message;
  if (error instanceof errors.RequestAbortedError) return "larger than 16 MiB";
  return undefined;
}
