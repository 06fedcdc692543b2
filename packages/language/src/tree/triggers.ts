import type { Condition } from "./conditions.ts";
import type { DurationLiteral, Expression, NumberLiteral, ShareLiteral } from "./expressions.ts";
import type { Name, Node, TextLiteral } from "./names.ts";

/** What follows `when`. */
export type Trigger =
  | OneEventTrigger
  | CountTrigger
  | MeasureTrigger
  | SummaryTrigger
  | SequenceTrigger
  | TogetherTrigger
  | SilenceTrigger
  | MissingTrigger;

/** `logins where … with new user.name over 30 days` */
export interface EventPattern extends Node {
  readonly kind: "events";
  readonly source: Name;
  readonly where?: Condition;
  readonly history: readonly HistoryClause[];
}

/** `with new a, b per c over 30 days for 1 day learning 7 days`, `with known a over 30 days` */
export interface HistoryClause extends Node {
  readonly kind: "history";
  readonly state: "new" | "known";
  readonly values: readonly Expression[];
  readonly per: readonly KeyItem[];
  readonly over: DurationLiteral;
  readonly for?: DurationLiteral;
  readonly learning?: DurationLiteral;
}

/** One part of `per`; `maybe f` keeps events without a value. */
export interface KeyItem extends Node {
  readonly kind: "key-item";
  readonly expression: Expression;
  readonly maybe: boolean;
}

/** `any events` */
export interface OneEventTrigger extends Node {
  readonly kind: "one-event";
  readonly events: EventPattern;
}

/** `at least 10 events per user.name within 5 minutes`, also `at least 15 distinct user.name of events …` */
export interface CountTrigger extends Node {
  readonly kind: "count";
  readonly quantity: Quantity;
  readonly events: EventPattern;
  readonly per: readonly KeyItem[];
  readonly within: DurationLiteral;
}

/** `at least 3`, `at least 15 distinct user.name of` */
export interface Quantity extends Node {
  readonly kind: "quantity";
  readonly atLeast: NumberLiteral;
  readonly distinct?: Expression;
}

export type MeasureFunction =
  | "count"
  | "distinct count"
  | "sum"
  | "average"
  | "minimum"
  | "maximum"
  | "median"
  | "percentile"
  | "deviation";

/** `sum of network.bytes`, `percentile 95 of duration`, `count`, `average of gap`; `of events` is not part of it. */
export interface Measure extends Node {
  readonly kind: "measure";
  readonly function: MeasureFunction;
  readonly percentile?: NumberLiteral;
  readonly of?: Expression;
}

/** Blocks (`every`) or a rolling window (`within`). */
export interface Window extends Node {
  readonly kind: "window";
  readonly mode: "every" | "within";
  readonly duration: DurationLiteral;
}

/** `sum of network.bytes of events per host.name every 1 hour exceeds 5 gb and is at most 9 gb` */
export interface MeasureTrigger extends Node {
  readonly kind: "measure-trigger";
  readonly measure: Measure;
  readonly events: EventPattern;
  readonly per: readonly KeyItem[];
  readonly window: Window;
  readonly verdicts: readonly Verdict[];
}

/** One part of a measure's verdict; several join with `and`. */
export type Verdict = ComparedVerdict | UnusualVerdict;

export interface ComparedVerdict extends Node {
  readonly kind: "compared";
  readonly comparison: "exceeds" | "falls below" | "is at least" | "is at most" | "is" | "is between";
  readonly amount: Amount;
  /** The high end of `is between a and b`. */
  readonly upper?: Amount;
}

export type Amount = NumberLiteral | UsualAmount;

/** `4 times usual over 14 days`, `20% of usual among host.name`, `usual by 3 deviations over 30 days`, `usual` */
export interface UsualAmount extends Node {
  readonly kind: "usual";
  readonly factor?: NumberLiteral | ShareLiteral;
  readonly deviations?: NumberLiteral;
  readonly over?: DurationLiteral;
  readonly among: readonly KeyItem[];
}

/** `is unusual`, `is unusual by "name"` */
export interface UnusualVerdict extends Node {
  readonly kind: "unusual";
  readonly by?: TextLiteral;
}

/** `summary of events per k every 30 minutes { … } where …` */
export interface SummaryTrigger extends Node {
  readonly kind: "summary";
  readonly events: EventPattern;
  readonly per: readonly KeyItem[];
  readonly window: Window;
  /** The lines with their braces. */
  readonly block: Node;
  readonly lines: readonly SummaryLine[];
  readonly verdict: Condition;
}

/** `bare: count where device.id is missing` */
export interface SummaryLine extends Node {
  readonly kind: "summary-line";
  readonly name: Name;
  readonly measure: Measure;
  readonly where?: Condition;
}

/** `sequence per k within 30 minutes { … }` */
export interface SequenceTrigger extends Node {
  readonly kind: "sequence";
  readonly per: readonly KeyItem[];
  readonly within?: DurationLiteral;
  readonly steps: readonly Step[];
}

/** `all per k within 1 hour { … }`; its steps have the roles `part` and `no`. */
export interface TogetherTrigger extends Node {
  readonly kind: "together";
  readonly per: readonly KeyItem[];
  readonly within?: DurationLiteral;
  readonly steps: readonly Step[];
}

/** One line of a sequence or of `all`. */
export interface Step extends Node {
  readonly kind: "step";
  /** `first` and `part` have no word of their own. `then no` has the role `no` and `then` set. */
  readonly role: "first" | "part" | "then" | "no" | "without" | "until";
  readonly then: boolean;
  readonly name?: Name;
  /** Absent: one event. */
  readonly quantity?: Quantity;
  readonly events: EventPattern;
  readonly per: readonly KeyItem[];
  readonly within?: DurationLiteral;
}

/** `no events per host.name for 20 minutes expected from sensors` */
export interface SilenceTrigger extends Node {
  readonly kind: "silence";
  readonly events: EventPattern;
  readonly per: readonly KeyItem[];
  readonly for: DurationLiteral;
  readonly expectedFrom?: Name;
}

/** Stands where recovery found no trigger; an error has been reported. */
export interface MissingTrigger extends Node {
  readonly kind: "missing-trigger";
}
