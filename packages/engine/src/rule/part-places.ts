import { partsOf } from "@tocsin/core";
import type { ProgramPlan } from "../program-plan.ts";
import type { FilteredSource } from "../witness/rule-filter.ts";
import { sourceNamed, type CompiledRule } from "./compile-rule.ts";
import type { CompiledSource } from "./compile-source.ts";

/** Where a part of a rule is found. */
export interface PartPlace {
  readonly rule: CompiledRule;
  readonly index: number;
  readonly source: CompiledSource;
}

export function toPlaces(rule: CompiledRule, sources: ReadonlyMap<string, CompiledSource>): readonly PartPlace[] {
  return rule.outline.sources.map((name, index) => ({ rule, index, source: sourceNamed(name, sources) }));
}

/** What finds the parts: they are numbered from those of the first source on. Nothing is read of a rule before it is asked for. */
export function toFiltered(
  sources: readonly CompiledSource[],
  bySource: readonly (readonly PartPlace[])[],
  plan: ProgramPlan | undefined,
): readonly FilteredSource[] {
  let count = 0;
  return sources.map(({ source }, place) => ({
    filter: source.filter,
    parts: bySource[place]!.map(({ rule, index }) => ({
      at: count++,
      readPart: () => partsOf(rule.rule.trigger)[index]!,
      readExceptions: () => rule.rule.exceptions,
    })),
    readChoice: () => plan?.choiceOf(source.name),
  }));
}
