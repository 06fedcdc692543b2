import type { Rule, RuleSet } from "@tocsin/core";

/** The lookups that a rule reads anywhere, with the versions of their tables; undefined where it reads none. */
export function toLookupVersions(rule: Rule, ruleSet: RuleSet): Readonly<Record<string, string>> | undefined {
  if (ruleSet.lookups.length === 0) return undefined;
  const { tests: _tests, ...evaluated } = rule;
  const names = new Set<string>();
  JSON.stringify(evaluated, (_key, value: unknown) => {
    if (isLookup(value)) names.add(value.lookup);
    return value;
  });
  const used = ruleSet.lookups
    .filter(({ name }) => names.has(name))
    .map(({ name, version }) => [name, version] as const);
  return used.length === 0 ? undefined : Object.fromEntries(used);
}

function isLookup(value: unknown): value is { readonly lookup: string } {
  return typeof value === "object" && value !== null && "op" in value && value.op === "lookup" && "lookup" in value;
}
