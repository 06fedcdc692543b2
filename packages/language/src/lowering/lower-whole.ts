import type { NumberLiteral } from "../tree/expressions.ts";
import { type Scope, refuse, textOf } from "./scope.ts";

/** A whole number that is not below `least`. */
export function lowerWhole(node: NumberLiteral, what: string, least: number, scope: Scope): number | undefined {
  const { value } = node;
  if (typeof value === "number" && Number.isInteger(value) && value >= least) return value;
  const words = { what, range: `a whole number from ${least}`, value: textOf(scope, node) };
  return refuse(scope, "TOC3026", words, node);
}
