import type { Condition } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import type { Candidate } from "./candidate.ts";
import type { Combination } from "./combination.ts";
import { compileMeets, type CompiledPart, type CompiledRule } from "./compile-rule.ts";

/** One part of a rule, and what is asked of an event of any of its parts. */
export interface RulePart extends CompiledPart, Pick<CompiledRule, "exceptions" | "measuredOf"> {
  /** The rule's full name. */
  readonly id: string;
  /** See `RuleOutline`. */
  readonly isOrdered: boolean;
  /** Its place among the rule's parts. */
  readonly index: number;
}

/** `rest`: what of its `where` is left to ask. */
export function toRulePart(
  compilation: Compilation,
  compiled: CompiledRule,
  index: number,
  rest: Condition | null,
): RulePart {
  const { rule, outline, parts, exceptions, measuredOf } = compiled;
  const part = parts[index]!;
  const meets = compileMeets(compilation, { ...part.part.events, where: rest });
  return { ...part, meets, id: rule.id, index, isOrdered: outline.isOrdered, exceptions, measuredOf };
}

export type FoundInEvent = Pick<Candidate, "keys" | "counted" | "measured" | "combinations" | "onlyPast">;

const noCombinations: readonly (readonly Combination[])[] = [];

/** Whether an event meets what a part asks, and has a time where that is needed. */
export function isMet({ isOrdered, meets }: RulePart, scope: Scope): boolean {
  return (scope.time !== undefined || !isOrdered) && meets(scope);
}

/** What a part takes of an event that meets it; undefined: nothing, for the event is none of its events. */
export function readPart(rulePart: RulePart, scope: Scope): FoundInEvent | undefined {
  const { part, exceptions, measuredOf } = rulePart;
  const combinations = readCombinations(rulePart, scope);
  const hasPast = combinations.some((clause) => clause.length > 0);
  if (combinations.length > 0 && !hasPast) return undefined;
  const isExcepted = exceptions.some(({ holds }) => holds(scope));
  if (isExcepted && !hasPast) return undefined;
  const keys = rulePart.keysOf(scope);
  const counted = rulePart.countedOf(scope);
  const onlyPast = isExcepted || keys.length === 0 || (part.of !== undefined && counted.length === 0);
  if (onlyPast && !hasPast) return undefined;
  const measured = measuredOf?.(scope);
  if (measured === undefined && !hasPast) return { keys, counted };
  return {
    keys,
    counted,
    ...(measured && { measured }),
    ...(hasPast && { combinations }),
    ...(onlyPast && { onlyPast }),
  };
}

function readCombinations({ combinationsOf }: RulePart, scope: Scope): readonly (readonly Combination[])[] {
  return combinationsOf.length === 0 ? noCombinations : combinationsOf.map((combine) => combine(scope));
}
