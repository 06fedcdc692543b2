import type { Event } from "@tocsin/core";
import type { FilledTable } from "./create-table-filler.ts";

/** Takes documents that meet the condition of a table. */
export interface Taker {
  readonly take: (event: Event) => void;
  /** Entries or rows so far. */
  readonly size: () => number;
  /** About how many characters they have. */
  readonly length: () => number;
  readonly finish: () => FilledTable;
}
