import type { Expression, NumberLiteral, ShareLiteral } from "./expressions.ts";
import type { Name, Node } from "./names.ts";

export type Condition = JunctionCondition | NotCondition | Comparison | Presence | MacroCall | MissingCondition;

/** `a and b and c`, `a or b`; parentheses are not in the tree, the formatter puts them where they belong. */
export interface JunctionCondition extends Node {
  readonly kind: "and" | "or";
  readonly operands: readonly Condition[];
}

export interface NotCondition extends Node {
  readonly kind: "not";
  readonly operand: Condition;
}

export type ComparisonOperator =
  | "is"
  | "in"
  | "starts with"
  | "ends with"
  | "contains"
  | "like"
  | "matches"
  | "<"
  | "<="
  | ">"
  | ">="
  | "between"
  /** `is at least`, `is at most`: of severities and measures. */
  | "is at least"
  | "is at most";

/** `subject [not] operator [exactly] [any of|all of] object [and upper]` */
export interface Comparison extends Node {
  readonly kind: "comparison";
  readonly subject: Subject;
  /** `is not`, `not in`, `not contains` … */
  readonly negated: boolean;
  readonly operator: ComparisonOperator;
  /** Span of the operator's words, for diagnostics. */
  readonly operatorSpan: Node["span"];
  readonly exactly: boolean;
  /** `contains any of […]`, `contains all of list_name` */
  readonly objects: "one" | "any of" | "all of";
  readonly object: ScaledExpression | Expression;
  /** The high end of `between`. */
  readonly upper?: Expression;
}

/** What stands left of an operator: one expression, or `any of (f, g)`, `all of (f, g)`, `all of f`. */
export interface Subject extends Node {
  readonly kind: "subject";
  readonly quantifier: "one" | "any of" | "all of";
  readonly expressions: readonly Expression[];
}

/** `40% of tries`, `3 times tries`, in a summary's `where`. */
export interface ScaledExpression extends Node {
  readonly kind: "scaled";
  readonly factor: NumberLiteral | ShareLiteral;
  readonly of: Name;
}

/** `f is present`, `f is missing`, `f is not present` */
export interface Presence extends Node {
  readonly kind: "presence";
  readonly subject: Subject;
  readonly negated: boolean;
  readonly state: "present" | "missing";
}

/** `from_outside(source.ip)`, or a bare name of a macro without parameters. */
export interface MacroCall extends Node {
  readonly kind: "macro-call";
  readonly name: Name;
  readonly arguments: readonly Expression[];
}

/** Stands where recovery found no condition; an error has been reported. */
export interface MissingCondition extends Node {
  readonly kind: "missing-condition";
}
