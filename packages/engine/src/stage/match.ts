import type { JsonValue } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import type { Key } from "../rule/key.ts";
import type { EventWriter } from "../snapshot/event-table.ts";

export type Measured = number | Readonly<Record<string, number>>;

/** A rule has fired. */
export interface Match {
  readonly key: Key;
  /** The events matched in order of time and identity, of many the newest; the last one completed the match, unless `ends` is "window". */
  readonly events: readonly Candidate[];
  /** How many events were matched; absent: as many as `events` has. */
  readonly total?: number;
  /** What makes it final: its last event, or (blocks, absence) the end of a window, and then no event completes it. */
  readonly ends?: "event" | "window";
  /** Event time of the completing event, or the end of the window; undefined: it has none (one-event rules only). */
  readonly time: number | undefined;
  /** What tells this match from others of the same rule and key: a part of the alert's id. */
  readonly what: JsonValue;
  /** Of a rule of steps: the events that each holds, by its name. */
  readonly steps?: ReadonlyMap<string, readonly Candidate[]>;
  /** What was counted or measured; of a summary by the names of its lines. */
  readonly measured?: Measured;
  /** `(start, end]`; of a block `[start, end)`. */
  readonly window?: { readonly start: number; readonly end: number };
}

/** The stateful part of one rule. Candidates come in order. */
export interface Detector {
  readonly take: (candidate: Candidate) => readonly Match[];
  /** Every candidate before a time has been taken: what ended by then is judged, in the order of its ends. */
  readonly advance?: (time: number) => readonly Match[];
  /** There are no more candidates. */
  readonly end?: () => readonly Match[];
  /** There are no more candidates of the newest time, and what comes later is not known. */
  readonly settle?: () => readonly Match[];
  /** Keys given up before their time because there were more than a rule may keep. */
  readonly evicted?: number;
  /** What was left out because there was more of one key than is kept: values of measures, events of steps, searches for a match. */
  readonly dropped?: number;
  /** Times that there was too little history, or too few peers, to say what is usual. */
  readonly learning?: number;
  /**
   * All that it knows, counters included, as compact JSON data (columns rather than an object for each key; no infinite
   * numbers, which JSON has not) with events by their places. A constructor takes it as its last parameter,
   * `from: SavedState | undefined`; what is made so gives the same matches as this one would from here on.
   */
  readonly save: (events: EventWriter) => JsonValue;
}

/** Undefined: no event completes the match. */
export function completingEvent({ events, ends }: Match): Candidate | undefined {
  return ends === "window" ? undefined : events.at(-1);
}
