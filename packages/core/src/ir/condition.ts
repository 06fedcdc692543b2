import type { Place } from "../diagnostics/place.ts";
import type { Expression } from "./expression.ts";
import type { ComparisonType } from "./types.ts";

/** Two-valued: a condition holds or does not. `at` is where the author wrote it (inside a macro: there). */
export type Condition = ConstantCondition | JunctionCondition | NotCondition | PresentCondition | Comparison;

export interface ConstantCondition {
  readonly op: "constant";
  readonly holds: boolean;
  readonly at: Place;
}

/** `all`: and, `any`: or, of two or more. */
export interface JunctionCondition {
  readonly op: "all" | "any";
  readonly of: readonly Condition[];
  readonly at: Place;
}

export interface NotCondition {
  readonly op: "not";
  readonly of: Condition;
  readonly at: Place;
}

/** Holds where the expression has a value. Missing = no value, `null`, `[]`, `[null]`, `{}`. */
export interface PresentCondition {
  readonly op: "present";
  readonly of: Expression;
  readonly at: Place;
}

export type ComparisonOperator =
  | "is"
  | "starts with"
  | "ends with"
  | "contains"
  | "like"
  | "matches"
  | "in block"
  | "<"
  | "<="
  | ">"
  | ">="
  | "between";

/**
 * One comparison. The values of all `subjects` together are what is compared.
 *
 * - `quantifier: "some"`: some value satisfies it. With `combine: "all"` every object must be satisfied by some value,
 *   each perhaps by another one.
 * - `quantifier: "every"`: there is a value, and each one satisfies it (or, with `differs`, each one does not).
 *
 * `f is not v` and every other `not` before an operator lower to a `not` around the comparison, except under `every`,
 * where they set `differs`. With a missing subject no comparison holds.
 */
export interface Comparison {
  readonly op: "compare";
  readonly operator: ComparisonOperator;
  readonly subjects: readonly Expression[];
  readonly quantifier: "some" | "every";
  readonly differs: boolean;
  /** `in [...]` is `is` with many objects. `between` has exactly two: the low and the high end, both included. */
  readonly objects: readonly Expression[];
  readonly combine: "any" | "all";
  /** What values of both sides are read as; a value that cannot be read so satisfies nothing. */
  readonly as: ComparisonType;
  /** False: text is compared under simple Unicode case folding. A pattern carries its own flags. */
  readonly exactly: boolean;
  readonly at: Place;
}
