import type { Place } from "@tocsin/core";

/**
 * Bounds what one clause may grow to: macros and derived names are put in as trees, and a few of them that use each
 * other twice would otherwise make a tree of any size.
 */
export interface Budget {
  /** The clause. */
  readonly at: Place;
  /** Conditions and expressions that may still be made. */
  left: number;
  /** Levels that may still be nested. */
  levels: number;
}

export const mostParts = 20_000;
const mostLevels = 500;

export function createBudget(at: Place): Budget {
  return { at, left: mostParts, levels: mostLevels };
}

/** Runs `make` one level deeper; `exceeded` instead where the clause has grown too large. */
export function spend<T>(budget: Budget, make: () => T, exceeded: () => T): T {
  if (budget.left <= 0 || budget.levels <= 0) return exceeded();
  budget.left--;
  budget.levels--;
  try {
    return make();
  } finally {
    budget.levels++;
  }
}
