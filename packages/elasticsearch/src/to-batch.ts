import type { Event } from "@tocsin/core";
import type { Page } from "./page-reader.ts";

/** A document that cannot be an event, and was passed over. */
export interface MalformedDocument {
  readonly index: string;
  readonly id: string;
  /** Without a full stop: `nested deeper than 256 levels`. */
  readonly reason: string;
}

/** The documents of a page. */
export function toBatch({ hits, length, unreadable }: Page): {
  readonly events: readonly Event[];
  readonly malformed: readonly MalformedDocument[];
  readonly bytes: number;
} {
  const events: Event[] = [];
  const malformed: MalformedDocument[] = [];
  for (const { _index: index, _id: id = "", _source: document } of hits) {
    if (document !== undefined) events.push({ document, origin: { index, id } });
    else malformed.push({ index, id, reason: unreadable ?? "the index keeps no content (_source)" });
  }
  return { events, malformed, bytes: length };
}
