import type { Rule, RuleSet } from "@tocsin/core";
import { createRuleMeanings } from "./rule-meanings.ts";
import type { RestoredRule, RuleState, Snapshot } from "./snapshot.ts";

/** Which rules go on with the state of a snapshot, and what becomes of the others. */
export interface RestoredRules {
  /** By full name. */
  readonly kept: ReadonlyMap<string, RuleState>;
  /** States that nothing goes on with: of rules that changed or are gone. */
  readonly dropped: readonly RuleState[];
  /** In the order of the rules, those that are gone last. */
  readonly rules: readonly RestoredRule[];
}

/** `rules`: those that run, of the rule set. */
export function restoreRules(snapshot: Snapshot, ruleSet: RuleSet, rules: readonly Rule[]): RestoredRules {
  const meaningOf = createRuleMeanings(ruleSet);
  const saved = new Map(snapshot.rules.map((state) => [state.rule, state]));
  const running = rules.map((rule): RestoredRule => {
    const state = saved.get(rule.id);
    if (state === undefined) return { rule: rule.id, what: "new" };
    return { rule: rule.id, what: state.meaning === meaningOf(rule) ? "kept" : "changed" };
  });
  const names = new Set(rules.map(({ id }) => id));
  const keptNames = new Set(running.filter(({ what }) => what === "kept").map(({ rule }) => rule));
  const gone = snapshot.rules.filter(({ rule }) => !names.has(rule));
  return {
    kept: new Map([...saved].filter(([rule]) => keptNames.has(rule))),
    dropped: snapshot.rules.filter(({ rule }) => !keptNames.has(rule)),
    rules: [...running, ...gone.map(({ rule }): RestoredRule => ({ rule, what: "gone" }))],
  };
}
