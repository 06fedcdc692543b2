import type { Rule, RuleSet } from "@tocsin/core";

/** A rule alone, with no more sources, lists and lookups than it names: quick to compile again and again. */
export function toNeededRuleSet(ruleSet: RuleSet, rule: Rule): RuleSet {
  const text = JSON.stringify(rule);
  const sources = ruleSet.sources.filter(({ name }) => text.includes(JSON.stringify(name)));
  const whole = text + JSON.stringify(sources);
  const isNamed = ({ name }: { readonly name: string }) => whole.includes(JSON.stringify(name));
  return {
    ...ruleSet,
    sources,
    lists: ruleSet.lists.filter(isNamed),
    lookups: ruleSet.lookups.filter(isNamed),
    rules: [rule],
  };
}
