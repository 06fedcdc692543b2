import type { Name, Node, TextLiteral } from "./names.ts";

export type Expression = FieldPath | Literal | Call | Anywhere | MissingExpression;

/** `user.name`; a bare word may also turn out to be a list, macro parameter, step or derived name. */
export interface FieldPath extends Node {
  readonly kind: "field";
  readonly segments: readonly Segment[];
}

export interface Segment extends Node {
  readonly kind: "segment";
  readonly text: string;
  /** Written in backticks. */
  readonly quoted: boolean;
}

export type Literal =
  | TextLiteral
  | NumberLiteral
  | ShareLiteral
  | TruthLiteral
  | DurationLiteral
  | AddressLiteral
  | TimeLiteral
  | RegexLiteral
  | ListLiteral;

/** `15`, `-3`, `0.4`, `5 gb`. */
export interface NumberLiteral extends Node {
  readonly kind: "number";
  /** As written, without the unit. */
  readonly text: string;
  /** The unit of a size as written: `gb`, `gib` …; the value is `text` times it. */
  readonly unit?: SizeUnit;
  /** The value; whole numbers beyond 2⁵³ are `bigint`. */
  readonly value: number | bigint;
}

export type SizeUnit = "b" | "kb" | "mb" | "gb" | "tb" | "kib" | "mib" | "gib" | "tib";

/** `40%`; `value` is 0.4. */
export interface ShareLiteral extends Node {
  readonly kind: "share";
  readonly text: string;
  readonly value: number;
}

export interface TruthLiteral extends Node {
  readonly kind: "truth";
  readonly value: boolean;
}

/** `5 minutes`, `30s`, `1 hour 30 minutes` is not one. */
export interface DurationLiteral extends Node {
  readonly kind: "duration";
  readonly milliseconds: number;
  readonly count: number;
  readonly unit: DurationUnit;
}

export type DurationUnit = "millisecond" | "second" | "minute" | "hour" | "day" | "week";

/** An address or a block, as written; whether it is well formed is checked later. */
export interface AddressLiteral extends Node {
  readonly kind: "address";
  readonly text: string;
  readonly block: boolean;
}

/** `2027-03-31`, `2027-03-31T10:00:00Z`, as written. */
export interface TimeLiteral extends Node {
  readonly kind: "time";
  readonly text: string;
  /** A day without a time of day. */
  readonly day: boolean;
}

/** `/^svc_/i`; `pattern` is what stands between the slashes, with `\/` kept as written. */
export interface RegexLiteral extends Node {
  readonly kind: "regex";
  readonly pattern: string;
  readonly flags: string;
}

export interface ListLiteral extends Node {
  readonly kind: "list";
  readonly items: readonly Expression[];
}

/** A function, a literal function, or a lookup (`asset(host.name).owner`, with a `column`). */
export interface Call extends Node {
  readonly kind: "call";
  readonly name: Name;
  readonly arguments: readonly Expression[];
  readonly column: readonly Segment[];
}

/** `anywhere` */
export interface Anywhere extends Node {
  readonly kind: "anywhere";
}

/** Stands where recovery found no expression; an error has been reported. */
export interface MissingExpression extends Node {
  readonly kind: "missing-expression";
}

/** The name of a size unit's factor in bytes. */
export const sizeUnits: Readonly<Record<SizeUnit, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};
