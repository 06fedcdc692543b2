import type { FunctionName } from "./functions.ts";
import type { FieldType } from "./types.ts";

/** Something that has values (none, one or several) on an event, or on a finished match. */
export type Expression =
  | FieldExpression
  | LiteralExpression
  | PatternExpression
  | CallExpression
  | LookupExpression
  | ListExpression
  | AnywhereExpression
  | KeyExpression
  | MeasuredExpression
  | RiskExpression;

/** All values at a path, through objects, dotted keys and arrays alike, each read as `type`. */
export interface FieldExpression {
  readonly op: "field";
  /** Segments joined by dots: `user.name`. */
  readonly path: string;
  readonly type: FieldType;
  /** The step whose event is meant (sequences); absent: the event at hand, or the completing one of a finished match. */
  readonly step?: string;
}

export type LiteralExpression =
  | { readonly op: "literal"; readonly type: "text"; readonly value: string }
  /** Whole numbers beyond 2⁵³ are written as their digits. */
  | { readonly op: "literal"; readonly type: "number"; readonly value: number | string }
  | { readonly op: "literal"; readonly type: "truth"; readonly value: boolean }
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  | { readonly op: "literal"; readonly type: "time"; readonly value: number }
  /** One address as written. */
  | { readonly op: "literal"; readonly type: "address"; readonly value: string }
  /** A CIDR block as written: `10.0.0.0/8`. */
  | { readonly op: "literal"; readonly type: "block"; readonly value: string }
  | { readonly op: "literal"; readonly type: "version"; readonly value: string };

/** A regular expression of RE2's syntax; `flags` of `i`, `m`, `s`. */
export interface PatternExpression {
  readonly op: "pattern";
  readonly pattern: string;
  readonly flags: string;
}

export interface CallExpression {
  readonly op: "call";
  readonly name: FunctionName;
  readonly arguments: readonly Expression[];
  readonly type: FieldType;
}

/** A column of the row of a lookup that the key finds; `column` null asks whether there is a row (its key). */
export interface LookupExpression {
  readonly op: "lookup";
  /** Full name of the lookup: `module.name`. */
  readonly lookup: string;
  readonly key: Expression;
  readonly column: string | null;
  readonly type: FieldType;
}

/** The entries of a list that have not expired at the event's time. Stands only on the right of a comparison. */
export interface ListExpression {
  readonly op: "list";
  /** Full name of the list: `module.name`. */
  readonly list: string;
}

/** The values of the source's searchable fields; `paths` null: every value of the event. */
export interface AnywhereExpression {
  readonly op: "anywhere";
  readonly paths: readonly string[] | null;
}

/** On a finished match: the value of the rule's key part at `index`. */
export interface KeyExpression {
  readonly op: "key";
  readonly index: number;
  readonly type: FieldType;
}

/** On a finished match: what was measured (`value`), or a line of a summary. */
export interface MeasuredExpression {
  readonly op: "measured";
  readonly name: string;
  /** `40% of tries`, `3 times tries`: what it is multiplied by; absent: 1. */
  readonly factor?: number;
}

/** On a finished match: the sum of the rule's risk points. */
export interface RiskExpression {
  readonly op: "risk";
}
