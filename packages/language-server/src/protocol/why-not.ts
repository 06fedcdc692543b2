import type { Range } from "./place.ts";

/** `tocsin/whyNot`: how a rule takes one event, or several in the order of time. */
export interface WhyNotParams {
  readonly uri: string;
  /** Full name of the rule. */
  readonly rule: string;
  /** JSON: an event, an array of events, or one event a line. */
  readonly events: string;
}

export interface ClauseVerdict {
  readonly range: Range;
  /** `unasked`: another clause decided before it. */
  readonly state: "held" | "failed" | "unasked";
  /** The values that were looked at, for people: `user.name is "root"`. */
  readonly values: string;
}

export interface WhyNotResult {
  /** The events could not be read, or the rule has errors. */
  readonly problem?: string;
  readonly fires: boolean;
  /** One sentence. */
  readonly summary: string;
  readonly clauses: readonly ClauseVerdict[];
}
