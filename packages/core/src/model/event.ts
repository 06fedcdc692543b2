import type { JsonObject } from "../json/json-value.ts";

/** An input record, immutable, and where it came from. */
export interface Event {
  readonly document: JsonObject;
  readonly origin: EventOrigin;
}

/** `line` counts from 1 and is that of the event's first character. */
export type EventOrigin =
  | { readonly file: string; readonly line: number }
  | { readonly index: string; readonly id: string };
