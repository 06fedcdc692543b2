import type { RuleSet } from "@tocsin/core";
import type { Binding } from "./event-inputs.ts";

/**
 * Which sources the events of an input may belong to: those it was bound to; else all that are not bound elsewhere.
 * Undefined where every source is asked.
 */
export function toSourceChoice(
  ruleSet: RuleSet,
  bindings: readonly Binding[],
): (bound: ReadonlySet<string> | undefined) => ReadonlySet<string> | undefined {
  if (bindings.length === 0) return () => undefined;
  const taken = new Set(bindings.map(({ source }) => source));
  const free = new Set(ruleSet.sources.map(({ name }) => name).filter((name) => !taken.has(name)));
  return (bound) => bound ?? free;
}
