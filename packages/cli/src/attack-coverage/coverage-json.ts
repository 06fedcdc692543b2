import type { Coverage, CoveringRule } from "./coverage.ts";
import { countOfTactic } from "./covered-counts.ts";

/**
 * `{"attack": {DOMAIN: VERSION}, "rules": [{"id", "sources", "techniques", "tactics", "unplaced"}], "disabled", "withoutAttack",
 * "tactics": [{"id", "name", "domain", "techniques": {"covered", "known"}, "rules"}], "techniques": [{"id", "name", "domain",
 * "tactics", "rules", "sources"}], "sources": [{"name", "rules", "techniques"}]}`. Rules are named by their ids.
 */
export function toCoverageJson({ rules, disabled, domains, sources, withoutAttack }: Coverage): string {
  const json = {
    attack: Object.fromEntries(domains.map(({ domain }) => [domain.name, domain.version])),
    rules: rules.map(({ id, sources, techniques, tactics, unplaced }) => {
      return { id, sources, techniques: toIds(techniques), tactics: toIds(tactics), unplaced };
    }),
    disabled,
    withoutAttack: toIds(withoutAttack),
    tactics: domains.flatMap((domain) =>
      domain.tactics.map((covered) => {
        const { id, name } = covered.tactic;
        const techniques = countOfTactic(domain, covered);
        return { id, name, domain: domain.domain.name, techniques, rules: toIds(covered.rules) };
      }),
    ),
    techniques: domains.flatMap(({ techniques }) =>
      techniques.map(({ technique: { id, name, domain, tactics }, rules }) => {
        return { id, name, domain, tactics, rules: toIds(rules), sources: sourcesOf(rules) };
      }),
    ),
    sources: sources.map(({ name, rules }) => {
      return { name, rules: toIds(rules), techniques: techniquesOf(rules) };
    }),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function toIds(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function sourcesOf(rules: readonly CoveringRule[]): string[] {
  return [...new Set(rules.flatMap(({ sources }) => sources))].toSorted();
}

function techniquesOf(rules: readonly CoveringRule[]): string[] {
  return [...new Set(rules.flatMap(({ techniques }) => toIds(techniques)))].toSorted();
}
