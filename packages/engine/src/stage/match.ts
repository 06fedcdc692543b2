import type { JsonValue } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import type { Key } from "../rule/key.ts";

/** A rule has fired. */
export interface Match {
  readonly key: Key;
  /** The events matched in order of time and identity; the last one completed the match. */
  readonly events: readonly [Candidate, ...Candidate[]];
  /** Event time of the completing event; undefined: it has none (one-event rules only). */
  readonly time: number | undefined;
  /** What tells this match from others of the same rule and key: a part of the alert's id. */
  readonly what: JsonValue;
  /** What was counted. */
  readonly measured?: number;
  /** `(start, end]` */
  readonly window?: { readonly start: number; readonly end: number };
}

/** The stateful part of one rule. Candidates come in order. */
export interface Detector {
  readonly take: (candidate: Candidate) => readonly Match[];
}

export function completingEvent({ events }: Match): Candidate {
  return events.at(-1) ?? events[0];
}
