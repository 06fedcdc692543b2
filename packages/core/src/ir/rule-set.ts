import type { Place } from "../diagnostics/place.ts";
import type { JsonObject } from "../json/json-value.ts";
import type { Condition } from "./condition.ts";
import type { LiteralExpression } from "./expression.ts";
import type { Rule } from "./rule.ts";
import type { ComparisonType } from "./types.ts";

/** Raised when the meaning of the data below changes; an engine refuses what it does not know. */
export const ruleSetVersion = 1;

/** Everything an engine needs: plain JSON data, complete in itself, the only thing that language and engine share. */
export interface RuleSet {
  readonly version: typeof ruleSetVersion;
  readonly sources: readonly Source[];
  readonly lists: readonly List[];
  readonly lookups: readonly Lookup[];
  readonly rules: readonly Rule[];
}

/** Where events come from and how they are read. */
export interface Source {
  /** Full name: `module.name`. */
  readonly name: string;
  /** Index patterns; not used in tests and hunts over files. */
  readonly patterns: readonly string[];
  /** Path of the event's time: ISO 8601 (UTC where it names no zone), or epoch seconds or milliseconds. */
  readonly time: string;
  /** Path of a value that orders events of the same time. */
  readonly order?: string;
  /** Path of the arrival time, which is no part of an event's identity. */
  readonly arrival?: string;
  /** Milliseconds that the watermark stays behind the newest time. */
  readonly lateness: number;
  /** What every event of the source meets. */
  readonly filter: Condition | null;
}

/** A named list of literals, perhaps read from a file when it was compiled. */
export interface List {
  /** Full name: `module.name`. */
  readonly name: string;
  readonly type: ComparisonType;
  readonly entries: readonly ListEntry[];
  /** Where the entries lie, of a list that is filled before the rules run; compiled it has none. */
  readonly origin?: TableOrigin & {
    /** The path whose values are the entries. */
    readonly column: string;
    /** The path of the time from which on an entry no longer counts; a day counts to its end, UTC. */
    readonly expires?: string;
  };
}

export interface ListEntry {
  readonly value: LiteralExpression;
  /** From this event time on the entry no longer counts. */
  readonly until?: number;
}

/** A table with a key. Keys are compared as text without regard to case. */
export interface Lookup {
  /** Full name: `module.name`. */
  readonly name: string;
  readonly key: string;
  readonly rows: readonly JsonObject[];
  /** First 16 hex digits of the SHA-256 of the rows; alerts record it. */
  readonly version: string;
  /** Where the rows lie, of a lookup that is filled before the rules run; compiled it has none. */
  readonly origin?: TableOrigin;
}

/** Documents of an index that a list or a lookup is filled from. All durations are in milliseconds. */
export interface TableOrigin {
  /** Index patterns. */
  readonly patterns: readonly string[];
  /** What every document meets that counts. */
  readonly where: Condition | null;
  /** Only documents whose `@timestamp` is no further back than this; absent: all. */
  readonly newest?: number;
  /** How often a service reads it anew. */
  readonly refreshed?: number;
  readonly at: Place;
}
