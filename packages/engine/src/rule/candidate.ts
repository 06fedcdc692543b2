import { compareTexts, type Event, type EventOrigin } from "@tocsin/core";
import type { Combination } from "./combination.ts";
import type { Key } from "./key.ts";

/** The numbers that a line measures, or the values that it counts as texts, each once; empty of a count. */
export type LineValues = readonly (number | string)[];

/** An event that meets the events of a rule, with all that the ordered stage needs of it. */
export interface Candidate {
  /** Full name of the rule. */
  readonly rule: string;
  /** The place among the rule's parts of the one that the event meets; an event may be a candidate of several. */
  readonly part: number;
  readonly event: Event;
  /** Milliseconds since 1970; undefined: the event has no time that can be read (one-event rules only). */
  readonly time: number | undefined;
  /** The event's identity, without its ordinal. */
  readonly identity: string;
  readonly keys: readonly Key[];
  /** Of a distinct count: the event's values as texts, each once. */
  readonly counted: readonly string[];
  /** Of a measure or a summary: what the event adds to each line; null: the line's `where` does not hold. */
  readonly measured?: readonly (LineValues | null)[];
  /** For each `with` clause of the part: what the event asks the past about; absent: the part has none. */
  readonly combinations?: readonly (readonly Combination[])[];
  /** The event only becomes part of the past: an exception takes it away, or it lacks a key or a value. */
  readonly onlyPast?: true;
  /** Where the source orders its events within a time, as `CompiledSource.placeOf` gives it. */
  readonly place: string;
}

/** The order in which a stage takes candidates: time (none first), the source's order within it, identity, origin, rule, part. */
export function compareCandidates(left: Candidate, right: Candidate): number {
  if (left.time !== right.time) {
    return (left.time ?? Number.NEGATIVE_INFINITY) < (right.time ?? Number.NEGATIVE_INFINITY) ? -1 : 1;
  }
  return (
    compareTexts(left.place, right.place) ||
    compareTexts(left.identity, right.identity) ||
    compareOrigins(left.event.origin, right.event.origin) ||
    compareTexts(left.rule, right.rule) ||
    left.part - right.part
  );
}

function compareOrigins(left: EventOrigin, right: EventOrigin): number {
  if (left === right) return 0;
  if ("file" in left && "file" in right && left.file === right.file) return left.line - right.line;
  return compareTexts(toOriginOrder(left), toOriginOrder(right));
}

/** A text that sorts origins; it has no tab and no line end. */
export function toOriginOrder(origin: EventOrigin): string {
  return "file" in origin
    ? `${JSON.stringify(origin.file)} ${String(origin.line).padStart(12, "0")}`
    : `${JSON.stringify(origin.index)} ${JSON.stringify(origin.id)}`;
}
