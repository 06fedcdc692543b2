import type { Place } from "../diagnostics/place.ts";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import type { LiteralExpression } from "./expression.ts";

/** A test as it stands in a rule. Times are milliseconds since 1970 or, for durations, milliseconds. */
export interface RuleTest {
  readonly name: string;
  readonly given: readonly Given[];
  readonly expect: readonly Expectation[];
  /** Where the watermark stops; absent: it passes everything at the end. */
  readonly upTo?: number;
  readonly at: Place;
}

export type Given = GivenEvents | GivenFile | GivenRow | GivenEntry;

/** `count` events of a source, each `every` after the one before; `{n}` in texts counts them from 1. */
export interface GivenEvents {
  readonly kind: "events";
  /** Full name of the source. */
  readonly source: string;
  readonly count: number;
  /** The body, with what the source's filter asks for filled in. Texts may hold `{n}`. */
  readonly body: JsonObject;
  readonly every?: number;
  readonly after?: number;
  /** Time of the first of them. */
  readonly time?: number;
  readonly at: Place;
}

/** Events of a file; `path` is as written, `file` resolved against the rule's file. */
export interface GivenFile {
  readonly kind: "file";
  readonly path: string;
  readonly file: string;
  readonly at: Place;
}

export interface GivenRow {
  readonly kind: "row";
  /** Full name of the lookup. */
  readonly lookup: string;
  readonly row: JsonObject;
  readonly at: Place;
}

/** An entry of a list. */
export interface GivenEntry {
  readonly kind: "entry";
  /** Full name of the list. */
  readonly list: string;
  readonly value: LiteralExpression;
  readonly at: Place;
}

export interface Expectation {
  /** Number of alerts; 0: `no alert`. */
  readonly alerts: number;
  /** What every alert must show, by name: `severity`, `title`, `risk`, `count`, a name of `include`, a key, or a path of the alert. */
  readonly with: readonly ExpectedField[];
  /** The clause that must have kept the rule quiet. */
  readonly because?: Because;
  readonly at: Place;
}

export interface ExpectedField {
  readonly name: string;
  readonly value: JsonValue;
  readonly at: Place;
}

/**
 * `except "reason"`, `suppress`, what must not happen by its name (`without mfa`), or `when`: the condition did not hold or
 * did not come true often enough.
 */
export type Because =
  | { readonly clause: "except"; readonly reason: string }
  | { readonly clause: "no" | "without" | "until"; readonly step: string }
  | { readonly clause: "suppress" | "when" };
