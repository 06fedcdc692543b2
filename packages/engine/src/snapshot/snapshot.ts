import type { JsonValue } from "@tocsin/core";

/** Raised when what is saved, or what it means, changes; a snapshot of another version is not read. */
export const snapshotVersion = 3;

/**
 * All that a stage or a stream knows between two events: plain JSON data, from which one made anew goes on as if it had
 * never stopped. It holds the events that may still matter as they came: keep it as safe as these.
 *
 * Numbers beyond 2⁵³ are `bigint` as in events; `toSnapshotLines` writes it as text.
 */
export interface Snapshot {
  readonly version: typeof snapshotVersion;
  /** In the order of the rule set. */
  readonly rules: readonly RuleState[];
  /** What rules over `alerts` wait for. */
  readonly feed: JsonValue;
  /** What a stream waits for; null: it is of a stage alone. */
  readonly stream: JsonValue;
  /** As `toStoredCandidate` writes them; the states refer to them by their places. */
  readonly events: readonly string[];
}

export interface RuleState {
  /** Full name. */
  readonly rule: string;
  /** See `createRuleMeanings`. */
  readonly meaning: string;
  readonly state: JsonValue;
  /** Alerts held back until their windows of suppression end; null: the rule suppresses nothing. */
  readonly held: JsonValue;
}

/** What became of a rule's state: of a changed rule it was dropped, and a rule that is gone had one. */
export interface RestoredRule {
  readonly rule: string;
  readonly what: "kept" | "changed" | "new" | "gone";
}
