import type { Place } from "@tocsin/core";
import type { Mutant } from "./mutant.ts";

/** Which mutants of rules their tests catch. See docs/testing.md. */
export interface MutationReport {
  readonly rules: readonly RuleMutation[];
}

export interface RuleMutation {
  /** Full name of the rule. */
  readonly rule: string;
  /** The rule's name where it is declared. */
  readonly at: Place;
  /** How many of its tests pass; the others catch nothing. */
  readonly tests: number;
  readonly failing: readonly string[];
  /** How many mutants some test catches. */
  readonly caught: number;
  /** Those that no test catches. */
  readonly survivors: readonly Survivor[];
  /** How many have the normal form of the rule, or of a mutant before. */
  readonly equivalent: number;
  /** How many the engine does not take. */
  readonly uncompiled: number;
}

export type Survivor = Omit<Mutant, "variant">;

export interface MutationTotals {
  readonly caught: number;
  /** Those that count: neither equivalent nor uncompiled. */
  readonly mutants: number;
  /** Of 100; 100 where there is no mutant. */
  readonly percent: number;
  readonly equivalent: number;
  readonly uncompiled: number;
}

export function toMutationTotals(rules: readonly RuleMutation[]): MutationTotals {
  const sum = (count: (rule: RuleMutation) => number) => rules.reduce((total, rule) => total + count(rule), 0);
  const caught = sum((rule) => rule.caught);
  const mutants = caught + sum(({ survivors }) => survivors.length);
  return {
    caught,
    mutants,
    percent: mutants === 0 ? 100 : (100 * caught) / mutants,
    equivalent: sum(({ equivalent }) => equivalent),
    uncompiled: sum(({ uncompiled }) => uncompiled),
  };
}
