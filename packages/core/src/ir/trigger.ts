import type { Place } from "../diagnostics/place.ts";
import type { Condition } from "./condition.ts";
import type { Expression } from "./expression.ts";

/** When a rule fires. All durations are in milliseconds. */
export type Trigger =
  | OneEventTrigger
  | CountTrigger
  | DistinctTrigger
  | MeasureTrigger
  | SummaryTrigger
  | SequenceTrigger
  | TogetherTrigger
  | SilenceTrigger;

/** Events of a source that meet a condition. The source's own filter is applied besides. */
export interface EventPattern {
  /** Full name of the source: `module.name`; `alerts` for the built-in one. */
  readonly source: string;
  readonly where: Condition | null;
  /** `with new …`, `with known …`; absent or empty: the past does not matter. */
  readonly history?: readonly History[];
  /** Of the source `alerts`: full names of the rules whose alerts are not among these events, for they may come of this rule's own. */
  readonly notFrom?: readonly string[];
  readonly at: Place;
}

/**
 * Of `new`: the combination of `values` was in none of these events (same source, same `where`) in the `over` before,
 * and where `per` is given, the combination of `per` was. Of `known`: it was.
 */
export interface History {
  readonly state: "new" | "known";
  readonly values: readonly KeyPart[];
  readonly per: readonly KeyPart[];
  readonly over: number;
  /** `for`: how long it stays new after its first event; absent: that event alone. */
  readonly for?: number;
  /** `learning`: the rule is quiet until the source's history is that long. */
  readonly learning?: number;
  readonly at: Place;
}

export interface KeyPart {
  /** As the author wrote it, formatted: `source.ip`, `domain(url.full)`. */
  readonly name: string;
  readonly expression: Expression;
  /** `maybe`: an event without a value counts under an empty one. */
  readonly maybe: boolean;
}

export interface OneEventTrigger {
  readonly kind: "one event";
  readonly events: EventPattern;
}

/** Fires when the number of events of a key in `(t − within, t]` goes from below `atLeast` to it. */
export interface CountTrigger {
  readonly kind: "count";
  readonly events: EventPattern;
  readonly atLeast: number;
  readonly per: readonly KeyPart[];
  readonly within: number;
}

/** Like a count, of the different values of an expression. */
export interface DistinctTrigger {
  readonly kind: "distinct";
  readonly events: EventPattern;
  readonly of: Expression;
  readonly atLeast: number;
  readonly per: readonly KeyPart[];
  readonly within: number;
}

/** What is worked out of the events of a key in a window. */
export interface Measure {
  readonly function:
    | "count"
    | "distinct count"
    | "sum"
    | "average"
    | "minimum"
    | "maximum"
    | "median"
    | "percentile"
    | "deviation";
  /** 0 to 100, of `percentile`. */
  readonly percentile?: number;
  /** Absent for `count`. `{ op: "gap" }` is the time in seconds since the same key's event before. */
  readonly of?: Expression | { readonly op: "gap" };
}

/** `every`: blocks `[start, end)` aligned to 1970-01-01 UTC (weeks to Monday). `within`: rolling, `(t − w, t]`. */
export interface Window {
  readonly mode: "every" | "within";
  readonly length: number;
}

/** A measure judged per block, or at each event. Fires when all verdicts come to hold. */
export interface MeasureTrigger {
  readonly kind: "measure";
  readonly measure: Measure;
  readonly events: EventPattern;
  readonly per: readonly KeyPart[];
  readonly window: Window;
  readonly verdicts: readonly Verdict[];
}

export type Verdict =
  | {
      readonly kind: "compared";
      readonly comparison: "exceeds" | "falls below" | "at least" | "at most" | "is" | "between";
      readonly amount: Amount;
      /** The high end of `between`, included. */
      readonly upper?: Amount;
      readonly at: Place;
    }
  /** More than 6 deviations from usual over 14 days, and at least 20 events; `by`: a detector of a plugin. */
  | { readonly kind: "unusual"; readonly by?: string; readonly at: Place };

export type Amount =
  | { readonly kind: "number"; readonly value: number }
  /** `factor × usual ± deviations`: usual of the same key over a past, or among the other keys of the block. */
  | {
      readonly kind: "usual";
      readonly factor: number;
      /** Added above usual by `exceeds`, taken off below it by `falls below`. */
      readonly deviations: number;
      readonly over?: number;
      readonly among?: readonly KeyPart[];
    };

/** Several measures of the same events; the verdict speaks of their names (`{ op: "measured", name }`). */
export interface SummaryTrigger {
  readonly kind: "summary";
  readonly events: EventPattern;
  readonly per: readonly KeyPart[];
  readonly window: Window;
  readonly lines: readonly SummaryLine[];
  readonly verdict: Condition;
}

export interface SummaryLine {
  readonly name: string;
  readonly measure: Measure;
  readonly where: Condition | null;
  readonly at: Place;
}

/** Steps in order of the text. */
export interface SequenceTrigger {
  readonly kind: "sequence";
  readonly per: readonly KeyPart[];
  /** Null where at most one step is positive and the author left it out. */
  readonly within: number | null;
  readonly steps: readonly [Step, ...Step[]];
}

/** All positive parts within one window, in any order. */
export interface TogetherTrigger {
  readonly kind: "together";
  readonly per: readonly KeyPart[];
  readonly within: number | null;
  readonly steps: readonly [Step, ...Step[]];
}

/** One line of a sequence or of `all`. */
export interface Step {
  /**
   * `step`: a positive step or part. `no`: nothing may happen before the first, between two, or after the last positive
   * step, by its place among the steps. `without`: none between the first and the last event. `until`: forgets the key.
   */
  readonly role: "step" | "no" | "without" | "until";
  /** As given, else `step1`, `step2` … by place. */
  readonly name: string;
  /** 1 where the author gave no quantity. */
  readonly atLeast: number;
  /** Of a distinct quantity. */
  readonly of?: Expression;
  readonly events: EventPattern;
  /**
   * The conjuncts that speak of other steps (`{ op: "field", step }` on either side), judged when the assignment is made;
   * null: none. `events.where` holds the others.
   */
  readonly references: Condition | null;
  /** The rule's key for this step's events: as many parts as the rule has, in the same order. */
  readonly per: readonly KeyPart[];
  /** Of a counted step: its own rolling window. Of `no`: how long before or after. */
  readonly within?: number;
  readonly at: Place;
}

/** Fires once when the watermark passes the last event of a key by more than `for`; again after the key has spoken. */
export interface SilenceTrigger {
  readonly kind: "silence";
  readonly events: EventPattern;
  readonly per: readonly KeyPart[];
  readonly for: number;
  /** Full name of a list of keys that are expected from the source's first event on. */
  readonly expectedFrom?: string;
}
