import type { Place } from "../diagnostics/place.ts";
import type { Condition } from "./condition.ts";
import type { Expression } from "./expression.ts";
import type { RuleTest } from "./rule-test.ts";
import type { KeyPart, Trigger } from "./trigger.ts";
import type { Severity } from "./types.ts";

/** A compiled rule. Plain JSON data. All durations are in milliseconds. */
export interface Rule {
  /** Full name, `module.name`; unique in a rule set. */
  readonly id: string;
  readonly module: string;
  readonly name: string;
  readonly metadata: RuleMetadata;
  /** The reason that `disabled because` gives; a disabled rule does not run. */
  readonly disabled?: string;
  readonly trigger: Trigger;
  readonly exceptions: readonly Exception[];
  readonly severity: { readonly base: Severity; readonly when: readonly SeverityCase[] };
  readonly risk: readonly Risk[];
  readonly suppression?: Suppression;
  /** `signal only`, perhaps with a condition. */
  readonly signal?: { readonly when?: Condition };
  readonly alert: AlertShape;
  readonly tests: readonly RuleTest[];
  /** The rule's name where it is declared. */
  readonly at: Place;
}

export interface RuleMetadata {
  /** The words after the name; else the name. */
  readonly title: string;
  readonly description?: string;
  readonly status: "draft" | "test" | "live" | "deprecated";
  readonly version: string;
  readonly owner?: string;
  readonly uuid?: string;
  readonly author: readonly string[];
  readonly license?: string;
  /** ATT&CK ids as written: `T1110.003`, `TA0006`. */
  readonly techniques: readonly string[];
  /** What ATT&CK says of them; absent where there are none. */
  readonly threat?: Threat;
  readonly tags: readonly string[];
  readonly references: readonly string[];
  readonly falsePositives: readonly string[];
  readonly data: Readonly<Record<string, string>>;
}

/** Tactics and techniques of ATT&CK, each once. */
export interface Threat {
  readonly tactics: readonly ThreatName[];
  /** Those of sub-techniques, too. */
  readonly techniques: readonly ThreatName[];
  readonly subtechniques: readonly ThreatName[];
}

export interface ThreatName {
  readonly id: string;
  /** Absent where ATT&CK has no such id. */
  readonly name?: string;
}

/** Events that never count for the rule. */
export interface Exception {
  readonly when: Condition;
  readonly because: string;
  readonly owner?: string;
  /** From this event time on the exception no longer holds (the end of its last day, UTC). */
  readonly until?: number;
  readonly at: Place;
}

export interface SeverityCase {
  readonly severity: Severity;
  readonly when: Condition;
  readonly at: Place;
}

export interface Risk {
  readonly points: number;
  readonly on: Expression;
  /** The expression as written: `source.ip`. */
  readonly name: string;
  readonly when?: Condition;
  readonly at: Place;
}

/** Repeats within `window` of the first alert's event time are folded into it. */
export interface Suppression {
  readonly window: number;
  /** Null: the rule's key. */
  readonly per: readonly KeyPart[] | null;
  readonly at: Place;
}

export interface AlertShape {
  readonly title: readonly TitlePart[];
  readonly include: readonly Include[];
  readonly redactions: readonly Redaction[];
  readonly notify: readonly Notify[];
}

export type TitlePart = string | Expression;

/** One value that the alert carries under `tocsin.alert.include.<name>`. */
export interface Include {
  readonly name: string;
  readonly what: "values" | "count" | "first" | "last" | "first time" | "last time";
  /** Of `values`, `first`, `last`; absent where events themselves are counted or timed. */
  readonly of?: Expression;
  /** The step meant; absent: all matched events. */
  readonly step?: string;
  readonly at: Place;
}

export type Redaction =
  | { readonly field: string; readonly how: "hash" | "drop" | "keep domain"; readonly at: Place }
  | {
      readonly field: string;
      readonly how: "keep first" | "keep last";
      readonly characters: number;
      readonly at: Place;
    };

export interface Notify {
  readonly sinks: readonly string[];
  readonly when?: Condition;
  /** `severity is at least …` */
  readonly atLeast?: Severity;
  readonly at: Place;
}
