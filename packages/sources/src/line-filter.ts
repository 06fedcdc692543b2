import type { Buffer } from "node:buffer";
import type { Event } from "@tocsin/core";

/** Says which lines that look like one event each need not be parsed. */
export interface LineFilter {
  /** Whether the bytes are an event that nobody needs to see: it is counted, and not given. */
  readonly passesOver: (bytes: Buffer, start: number, end: number) => boolean;
  /** Told right after it was asked about a line, of the event that this is; of some lines it is none. */
  readonly onEvent: (event: Event) => void;
}
