import {
  alertsSource,
  ruleSetVersion,
  watchesAlerts,
  type List,
  type Lookup,
  type Rule,
  type RuleSet,
} from "@tocsin/core";
import { leaveOutOwnAlerts } from "./leave-out-own-alerts.ts";
import type { Declarations } from "./program.ts";
import { referencesOf } from "./references.ts";

/** A few rules with the sources, lists and lookups that they need, at a cost that does not grow with what others have. */
export function toRuleSetOf(rules: readonly Rule[], declarations: Declarations): RuleSet {
  const watched = leaveOutOwnAlerts(rules);
  const sourceNames = referencesOf(watched, new Set(["source"]));
  const sources = [...sourceNames].flatMap((name) => declarations.sources.get(name) ?? []);
  const lists = new Map<string, List>();
  const lookups = new Map<string, Lookup>();
  // What fills a table may ask for another one.
  for (let pending = referencesOf([watched, sources]); pending.size > 0;) {
    const found = [...pending].filter((name) => !lists.has(name) && !lookups.has(name));
    pending = new Set();
    for (const name of found) {
      const list = declarations.lists.get(name);
      const lookup = declarations.lookups.get(name);
      if (list !== undefined) lists.set(name, list);
      if (lookup !== undefined) lookups.set(name, lookup);
      for (const further of referencesOf([list?.origin?.where, lookup?.origin?.where])) pending.add(further);
    }
  }
  const isOverAlerts = watched.some(({ trigger }) => watchesAlerts(trigger));
  return {
    version: ruleSetVersion,
    sources: isOverAlerts ? [...sources, alertsSource] : sources,
    lists: [...lists.values()],
    lookups: [...lookups.values()],
    rules: watched,
  };
}
