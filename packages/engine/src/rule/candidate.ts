import {
  compareTexts,
  isJsonObject,
  parseJson,
  toJson,
  type Event,
  type EventOrigin,
  type JsonObject,
  type JsonValue,
} from "@tocsin/core";
import type { Combination } from "./combination.ts";
import { fromSavedKey, toSavedKey, type Key, type SavedKey } from "./key.ts";

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
  if ("file" in left && "file" in right) return compareTexts(left.file, right.file) || left.line - right.line;
  if ("file" in left || "file" in right) return "file" in left ? -1 : 1;
  return compareTexts(left.index, right.index) || compareTexts(left.id, right.id);
}

/** One line of text without a line end. */
export function toStoredCandidate(candidate: Candidate): string {
  return toText(candidate, candidate.event);
}

/** The same behind the line of another candidate: an event that was written there is not written again. */
export function toStoredAfter(candidate: Candidate, before: Candidate | undefined): string {
  return toText(candidate, candidate.event === before?.event ? undefined : candidate.event);
}

/** `event`: undefined where it is the one of the line before. */
function toText(candidate: Candidate, event: Event | undefined): string {
  const { rule, part, time, identity, keys, counted, measured, combinations, onlyPast, place } = candidate;
  const stored: JsonValue = [
    rule,
    part,
    time ?? null,
    identity,
    event === undefined ? null : { ...event.origin },
    keys.map(toSavedKey),
    counted,
    event?.document ?? null,
    measured ?? null,
    combinations?.map((clause) => clause.map(({ key, per }): JsonValue => [key.id, key.values, per])) ?? null,
    onlyPast ?? false,
    place,
  ];
  return toJson(stored);
}

/** Reads what `toStoredCandidate` wrote. Throws on any other text: that is a file damaged under our hands. */
export function parseStoredCandidate(text: string): Candidate {
  return parseStoredAfter(text, undefined);
}

/** Reads what `toStoredAfter` wrote; of the same event it is the same object. */
export function parseStoredAfter(text: string, before: Candidate | undefined): Candidate {
  // The document lies in the list of what is stored.
  const parsed = parseJson(text, 1);
  if (!parsed.ok || !Array.isArray(parsed.value)) throw new Error("This is no stored candidate.");
  const [rule, part, time, identity, origin, keys, counted, document, measured, combinations, onlyPast, place] =
    parsed.value as readonly JsonValue[];
  const event = isJsonObject(document) ? { document, origin: origin as JsonObject & EventOrigin } : before?.event;
  if (typeof rule !== "string" || event === undefined) throw new Error("This is no stored candidate.");
  return {
    rule,
    part: part as number,
    event,
    time: typeof time === "number" ? time : undefined,
    identity: identity as string,
    keys: (keys as readonly SavedKey[]).map(fromSavedKey),
    counted: counted as readonly string[],
    ...(Array.isArray(measured) && { measured: measured as Candidate["measured"] }),
    ...(Array.isArray(combinations) && { combinations: combinations.map(parseCombinations) }),
    ...(onlyPast === true && { onlyPast }),
    place: place as string,
  };
}

function parseCombinations(clause: readonly [string, readonly JsonValue[], string | null][]): Combination[] {
  return clause.map(([id, values, per]) => ({ key: { id, values }, per }));
}
