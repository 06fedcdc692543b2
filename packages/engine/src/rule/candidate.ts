import {
  isJsonObject,
  parseJson,
  toJson,
  type Event,
  type EventOrigin,
  type JsonObject,
  type JsonValue,
} from "@tocsin/core";
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
  /** Sorts by time, place within the time, identity, origin, rule and part; see `compareCandidates`. */
  readonly order: string;
}

/** `place`: where the source orders its events within a time, as `CompiledSource.placeOf` gives it. */
export function createCandidate(parts: Omit<Candidate, "order">, place: string): Candidate {
  return { ...parts, order: toOrder(parts, place) };
}

/** The same candidate of an event whose origin turned out to be another one. */
export function moveCandidate(candidate: Candidate, event: Event): Candidate {
  const before = candidate.order.slice(0, -toEndOfOrder(candidate).length);
  const moved = { ...candidate, event };
  return { ...moved, order: before + toEndOfOrder(moved) };
}

/** The order in which a stage takes candidates: time (none first), the source's order within it, identity, origin, rule, part. */
export function compareCandidates(left: Candidate, right: Candidate): number {
  return left.order < right.order ? -1 : left.order > right.order ? 1 : 0;
}

/**
 * One line of text without a line end, for an external sort: lines compare (by UTF-16 code units) as their candidates do.
 */
export function toStoredCandidate(candidate: Candidate): string {
  const { rule, part, event, time, identity, keys, counted, measured, onlyPast, order } = candidate;
  const combinations = candidate.combinations?.map((clause) =>
    clause.map(({ key, per }): JsonValue => [key.id, key.values, per]),
  );
  const keyPairs = keys.map(({ id, values }): JsonValue => [id, values]);
  const rest: JsonValue = [
    rule,
    part,
    time ?? null,
    identity,
    { ...event.origin },
    keyPairs,
    counted,
    event.document,
    measured ?? null,
    combinations ?? null,
    onlyPast ?? false,
  ];
  return `${order}\t${toJson(rest)}`;
}

/** Reads what `toStoredCandidate` wrote. Throws on any other text: that is a file damaged under our hands. */
export function parseStoredCandidate(text: string): Candidate {
  const tab = text.indexOf("\t");
  // The document lies in the list of what is stored.
  const parsed = parseJson(text.slice(tab + 1), 1);
  if (tab < 0 || !parsed.ok || !Array.isArray(parsed.value)) throw new Error("This is no stored candidate.");
  const [rule, part, time, identity, origin, keys, counted, document, measured, combinations, onlyPast] =
    parsed.value as readonly JsonValue[];
  if (typeof rule !== "string" || !isJsonObject(document)) throw new Error("This is no stored candidate.");
  return {
    rule,
    part: part as number,
    event: { document, origin: origin as JsonObject & EventOrigin },
    time: typeof time === "number" ? time : undefined,
    identity: identity as string,
    keys: (keys as readonly [string, readonly JsonValue[]][]).map(([id, values]) => ({ id, values })),
    counted: counted as readonly string[],
    ...(Array.isArray(measured) && { measured: measured as Candidate["measured"] }),
    ...(Array.isArray(combinations) && { combinations: combinations.map(parseCombinations) }),
    ...(onlyPast === true && { onlyPast }),
    order: text.slice(0, tab),
  };
}

function parseCombinations(clause: readonly [string, readonly JsonValue[], string | null][]): Combination[] {
  return clause.map(([id, values, per]) => ({ key: { id, values }, per }));
}

const timeOffset = 1e15;

function toOrder(candidate: Omit<Candidate, "order">, place: string): string {
  const { time, identity } = candidate;
  const when = time === undefined ? "-" : String(time + timeOffset).padStart(16, "0");
  return `${when} ${place} ${identity}${toEndOfOrder(candidate)}`;
}

function toEndOfOrder({ event, rule, part }: Pick<Candidate, "event" | "rule" | "part">): string {
  return ` ${toOriginOrder(event.origin)} ${rule} ${String(part).padStart(3, "0")}`;
}

/** Tabs and line ends cannot occur: names stand as JSON texts. */
function toOriginOrder(origin: EventOrigin): string {
  return "file" in origin
    ? `${JSON.stringify(origin.file)} ${String(origin.line).padStart(12, "0")}`
    : `${JSON.stringify(origin.index)} ${JSON.stringify(origin.id)}`;
}
