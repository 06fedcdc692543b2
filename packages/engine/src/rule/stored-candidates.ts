import { isJsonObject, parseJson, toJson, type EventOrigin, type JsonObject, type JsonValue } from "@tocsin/core";
import { compareCandidates, toOriginOrder, type Candidate } from "./candidate.ts";
import type { Combination } from "./combination.ts";
import { fromSavedKey, toSavedKey, type SavedKey } from "./key.ts";

/** Candidates of one event, at least one, that differ in nothing that they are sorted by but in rule and part. */
export type Alike = readonly [Candidate, ...Candidate[]];

/** Candidates, of which those of one event stand together, by what is alike. */
export function toAlike(candidates: readonly Candidate[]): readonly Alike[] {
  const all: [Candidate, ...Candidate[]][] = [];
  for (const candidate of candidates) {
    const newest = all.at(-1);
    if (newest !== undefined && isAlike(newest[0], candidate)) newest.push(candidate);
    else all.push([candidate]);
  }
  return all;
}

function isAlike(left: Candidate, right: Candidate): boolean {
  return (
    left.event === right.event &&
    left.time === right.time &&
    left.identity === right.identity &&
    left.place === right.place
  );
}

/**
 * One line of text without its end. What stands before its first tab sorts, by the bytes of UTF-8, as `compareCandidates` sorts
 * candidates of different events.
 */
export function toCandidateLine(alike: Alike): string {
  return `${toOrder(alike[0])}\t${toStored(alike)}`;
}

/** The candidates of a line in their order; their event is one object. */
export function parseCandidateLine(line: string): readonly Candidate[] {
  const candidates = parseStored(line.slice(line.indexOf("\t") + 1));
  return candidates.length === 1 ? candidates : candidates.toSorted(compareCandidates);
}

/** One line of text without a line end. */
export function toStoredCandidate(candidate: Candidate): string {
  return toStored([candidate]);
}

/** Reads what `toStoredCandidate` wrote. Throws on any other text: that is a file damaged under our hands. */
export function parseStoredCandidate(text: string): Candidate {
  const [candidate] = parseStored(text);
  if (candidate === undefined) throw new Error("This is no stored candidate.");
  return candidate;
}

/** What the rules take of the event. */
type StoredPart = readonly [
  rule: string,
  part: number,
  keys: readonly SavedKey[],
  counted: readonly string[],
  measured: Candidate["measured"] | null,
  combinations: readonly (readonly StoredCombination[])[] | null,
  onlyPast: boolean,
];

type StoredCombination = readonly [...key: SavedKey, per: string | null];

function toStored(alike: Alike): string {
  const { event, time, identity, place } = alike[0];
  const parts = alike.map(toStoredPart);
  return toJson([{ ...event.origin }, time ?? null, identity, place, parts as unknown as JsonValue, event.document]);
}

function toStoredPart({ rule, part, keys, counted, measured, combinations, onlyPast }: Candidate): StoredPart {
  return [
    rule,
    part,
    keys.map(toSavedKey),
    counted,
    measured ?? null,
    combinations?.map((clause) => clause.map(({ key, per }) => [...toSavedKey(key), per] as const)) ?? null,
    onlyPast ?? false,
  ];
}

function parseStored(text: string): readonly Candidate[] {
  // The document lies in the list of what is stored.
  const parsed = parseJson(text, 1);
  if (!parsed.ok || !Array.isArray(parsed.value)) throw new Error("This is no stored candidate.");
  const [origin, time, identity, place, parts, document] = parsed.value as readonly JsonValue[];
  if (!Array.isArray(parts) || !isJsonObject(document)) throw new Error("This is no stored candidate.");
  const event = { document, origin: origin as JsonObject & EventOrigin };
  return (parts as unknown as readonly StoredPart[]).map(
    ([rule, part, keys, counted, measured, combinations, onlyPast]) => ({
      rule,
      part,
      event,
      time: typeof time === "number" ? time : undefined,
      identity: identity as string,
      keys: keys.map(fromSavedKey),
      counted,
      ...(measured !== null && { measured }),
      ...(combinations !== null && { combinations: combinations.map((clause) => clause.map(parseCombination)) }),
      ...(onlyPast && { onlyPast }),
      place: place as string,
    }),
  );
}

function parseCombination([id, values, per]: StoredCombination): Combination {
  return { key: { id, values }, per };
}

const timeOffset = 1e15;

/** Components of which none is the beginning of another. */
function toOrder({ time, place, identity, event }: Candidate): string {
  const when = time === undefined ? "-" : String(time + timeOffset).padStart(16, "0");
  const order = `${when} ${place} ${identity} ${toOriginOrder(event.origin)}`;
  return order.replaceAll(/[\u007f-\uffff]/g, toSortedAscii);
}

/** Longer texts sort by their bytes as by their UTF-16 code units where they are ASCII. */
function toSortedAscii(unit: string): string {
  return `\u007f${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
