import type { Condition } from "./conditions.ts";
import type { DurationLiteral, Expression, FieldPath, Literal, NumberLiteral, TimeLiteral } from "./expressions.ts";
import type { Name, Node, TextLiteral } from "./names.ts";
import type { KeyItem, Trigger } from "./triggers.ts";

/** What stands in a rule, in the order of the text. */
export type RuleClause =
  | TextClause
  | TextsClause
  | MitreClause
  | StatusClause
  | VersionClause
  | DataClause
  | DisabledClause
  | DeriveClause
  | WhenClause
  | ExceptClause
  | SeverityClause
  | RiskClause
  | SuppressClause
  | SignalClause
  | AlertClause
  | TestClause;

/** `description "…"`, `owner "…"`, `uuid "…"`, `license "…"` */
export interface TextClause extends Node {
  readonly kind: "description" | "owner" | "uuid" | "license";
  readonly value: TextLiteral;
}

/** `tags "a", "b"`, `references …`, `false_positives …`, `author …` */
export interface TextsClause extends Node {
  readonly kind: "tags" | "references" | "false_positives" | "author";
  readonly values: readonly TextLiteral[];
}

/** `mitre T1110.003, T1078` */
export interface MitreClause extends Node {
  readonly kind: "mitre";
  readonly techniques: readonly Name[];
}

/** `status live` */
export interface StatusClause extends Node {
  readonly kind: "status";
  readonly value: Name;
}

/** `version 3`, `version "3.1"` */
export interface VersionClause extends Node {
  readonly kind: "version";
  readonly value: NumberLiteral | TextLiteral;
}

/** `data "key" "value"` */
export interface DataClause extends Node {
  readonly kind: "data";
  readonly key: TextLiteral;
  readonly value: TextLiteral;
}

/** `disabled because "…"` */
export interface DisabledClause extends Node {
  readonly kind: "disabled";
  readonly because: TextLiteral;
}

/** `derive session as capture(cookie, /…/)`, in a rule, a source or a module */
export interface DeriveClause extends Node {
  readonly kind: "derive";
  readonly name: Name;
  readonly expression: Expression;
}

export interface WhenClause extends Node {
  readonly kind: "when";
  readonly trigger: Trigger;
}

/** `except when … because "…" owner "…" until 2027-03-31` */
export interface ExceptClause extends Node {
  readonly kind: "except";
  readonly when: Condition;
  readonly because?: TextLiteral;
  readonly owner?: TextLiteral;
  readonly until?: TimeLiteral;
}

/** `severity high`, `severity critical when …` */
export interface SeverityClause extends Node {
  readonly kind: "severity";
  readonly value: Name;
  readonly when?: Condition;
}

/** `risk 20 on ok.user.name when …` */
export interface RiskClause extends Node {
  readonly kind: "risk";
  readonly points: NumberLiteral;
  readonly on: Expression;
  readonly when?: Condition;
}

/** `suppress for 4 hours per source.ip` */
export interface SuppressClause extends Node {
  readonly kind: "suppress";
  readonly for: DurationLiteral;
  readonly per: readonly KeyItem[];
}

/** `signal only`, `signal only when risk < 50` */
export interface SignalClause extends Node {
  readonly kind: "signal";
  readonly when?: Condition;
}

export interface AlertClause extends Node {
  readonly kind: "alert";
  readonly lines: readonly AlertLine[];
}

export type AlertLine = TitleLine | IncludeLine | RedactLine | HashLine | DropLine | NotifyLine;

/** `title "{source.ip} guessed …"`; the holes are parsed, texts between them are as the reader sees them. */
export interface TitleLine extends Node {
  readonly kind: "title";
  readonly text: TextLiteral;
  readonly parts: readonly TitlePart[];
}

export type TitlePart = { readonly text: string } | { readonly expression: Expression };

/** `include count of fails as attempts, asset(ok.host.name).owner as host_owner` */
export interface IncludeLine extends Node {
  readonly kind: "include";
  readonly items: readonly IncludeItem[];
}

/** `of` of `count`, `first time` … names a step or `events`; of `values`, `first`, `last` it is an expression. */
export interface IncludeItem extends Node {
  readonly kind: "include-item";
  readonly what: "values" | "count" | "first" | "last" | "first time" | "last time";
  readonly of: Expression;
  readonly as?: Name;
}

/** `redact user.email keep domain`, `redact card keep last 4` */
export interface RedactLine extends Node {
  readonly kind: "redact";
  readonly field: FieldPath;
  readonly keep: "domain" | "first" | "last";
  readonly characters?: NumberLiteral;
}

export interface HashLine extends Node {
  readonly kind: "hash";
  readonly field: FieldPath;
}

export interface DropLine extends Node {
  readonly kind: "drop";
  readonly field: FieldPath;
}

/** `notify chat, pager when severity is at least high` */
export interface NotifyLine extends Node {
  readonly kind: "notify";
  readonly sinks: readonly Name[];
  readonly when?: Condition;
}

export interface TestClause extends Node {
  readonly kind: "test";
  readonly name: TextLiteral;
  readonly lines: readonly TestLine[];
}

export type TestLine = GivenEvents | GivenFile | GivenRow | UpToLine | ExpectLine;

/** `given 15 of logins { … } every 20 seconds after 1 minute at 2026-01-05T10:00:00Z` */
export interface GivenEvents extends Node {
  readonly kind: "given-events";
  readonly count?: NumberLiteral;
  readonly source: Name;
  readonly body?: Body;
  readonly every?: DurationLiteral;
  readonly after?: DurationLiteral;
  readonly at?: TimeLiteral;
}

/** `given "fixtures/office-nat.ndjson"` */
export interface GivenFile extends Node {
  readonly kind: "given-file";
  readonly path: TextLiteral;
}

/** `given row of asset { host: "a", owner: "b" }` */
export interface GivenRow extends Node {
  readonly kind: "given-row";
  readonly lookup: Name;
  readonly body: Body;
}

/** `{ source.ip: "203.0.113.9", tags: ["a", "b"], nested: { a: 1 }, gone: missing }` */
export interface Body extends Node {
  readonly kind: "body";
  readonly entries: readonly BodyEntry[];
}

export interface BodyEntry extends Node {
  readonly kind: "body-entry";
  readonly field: FieldPath;
  /** `null` for the word `missing`: the field is left out although the source's filter would give it. */
  readonly value: Literal | Body | null;
}

/** `up to 2026-01-05T01:00:00Z`: the watermark stops there. */
export interface UpToLine extends Node {
  readonly kind: "up-to";
  readonly time: TimeLiteral;
}

/** `expect 1 alert with severity high, attempts 15`, `expect no alert because except "office NAT"` */
export interface ExpectLine extends Node {
  readonly kind: "expect";
  /** Absent for `no alert`. */
  readonly count?: NumberLiteral;
  readonly with: readonly ExpectedField[];
  readonly because?: BecauseClause;
}

export interface ExpectedField extends Node {
  readonly kind: "expected-field";
  readonly name: FieldPath;
  /** A bare word (`high`) is a field of one segment. */
  readonly value: Expression;
}

/** `because except "office NAT"`, `because suppress`, `because when`, `because without mfa` */
export interface BecauseClause extends Node {
  readonly kind: "because";
  readonly clause: "except" | "suppress" | "when" | "signal" | "disabled" | "no" | "without" | "until";
  readonly reason?: TextLiteral;
  readonly step?: Name;
}
