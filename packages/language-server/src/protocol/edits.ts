import type { Range } from "./place.ts";

/**
 * `tocsin/makeTest` and `tocsin/makeException`: what to write into a rule so that it has a test of an event, or an exception for
 * what the event is about. The client applies it.
 */
export interface EventEditParams {
  readonly uri: string;
  /** Full name of the rule. */
  readonly rule: string;
  /** JSON: one event. */
  readonly event: string;
}

export interface EventEditResult {
  /** The event could not be read, the rule has errors, or the event has nothing to go by. */
  readonly problem?: string;
  /** Of the open document that the ranges are of; undefined: of the file on the disk. */
  readonly version?: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}
