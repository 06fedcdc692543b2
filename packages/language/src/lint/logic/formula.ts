import type { ComparisonType } from "@tocsin/core";
import type { ValueTest } from "./value-test.ts";

/** A condition taken apart, as far as logic can use it. */
export type Formula = { readonly op: "all" | "any"; readonly of: readonly Formula[] } | Literal;

/** What is so or not, by itself. Terms are named by their keys. */
export type Literal = PresenceLiteral | ValueLiteral | OpaqueLiteral;

export interface PresenceLiteral {
  readonly op: "present";
  readonly term: string;
  readonly holds: boolean;
}

/** Some value of the terms satisfies the test; not `holds`: none does. */
export interface ValueLiteral {
  readonly op: "some";
  readonly terms: readonly string[];
  /** What the values are read as; one that cannot be read satisfies only a test that is negated. */
  readonly as: ComparisonType;
  readonly test: ValueTest;
  readonly holds: boolean;
}

/** A condition of which nothing is known but whether it is the same as another. */
export interface OpaqueLiteral {
  readonly op: "opaque";
  readonly key: string;
  readonly holds: boolean;
}

export function negate(formula: Formula): Formula {
  switch (formula.op) {
    case "all":
    case "any":
      return { op: formula.op === "all" ? "any" : "all", of: formula.of.map(negate) };
    default:
      return { ...formula, holds: !formula.holds };
  }
}
