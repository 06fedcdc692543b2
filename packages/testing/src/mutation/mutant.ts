import type { Place, Rule } from "@tocsin/core";

/** A rule with one thing changed. */
export interface Mutant {
  readonly kind: MutationKind;
  /** What was changed, for a person: "`a is "1"` dropped". */
  readonly change: string;
  /** The innermost clause that the change is in. */
  readonly at: Place;
  readonly variant: Rule;
}

export type MutationKind =
  | "condition dropped"
  | "junction"
  | "operator"
  | "literal"
  | "quantity"
  | "window"
  | "key"
  | "kind of rule"
  | "clause dropped"
  | "severity";
