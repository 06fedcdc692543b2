import { compareTexts, sourcesOf, type Rule } from "@tocsin/core";
import {
  listAttackDomains,
  lookupTactic,
  lookupTechnique,
  toMeantTactics,
  type AttackDomain,
  type Tactic,
  type Technique,
} from "@tocsin/schema";

/** What the rules that run cover of ATT&CK. All lists of rules are in the order of their ids. */
export interface Coverage {
  /** Rules that run. */
  readonly rules: readonly CoveringRule[];
  /** Ids of disabled rules: they cover nothing. */
  readonly disabled: readonly string[];
  /** Enterprise, and each other domain that a rule names something of. */
  readonly domains: readonly DomainCoverage[];
  readonly sources: readonly SourceCoverage[];
  /** Rules that name nothing of ATT&CK. */
  readonly withoutAttack: readonly CoveringRule[];
}

/** A rule, and what it names, old ids replaced. */
export interface CoveringRule {
  readonly id: string;
  readonly sources: readonly string[];
  readonly techniques: readonly Technique[];
  readonly tactics: readonly Tactic[];
  /** Ids of which ATT&CK shows nothing: unknown, or old and without a replacement. */
  readonly unplaced: readonly string[];
}

export interface DomainCoverage {
  readonly domain: AttackDomain;
  /** All tactics, in the order of the matrix. */
  readonly tactics: readonly TacticCoverage[];
  /** Techniques and sub-techniques that rules name, by id. */
  readonly techniques: readonly TechniqueCoverage[];
}

export interface TacticCoverage {
  readonly tactic: Tactic;
  /** Rules that name the tactic or one of its techniques. */
  readonly rules: readonly CoveringRule[];
  /** The techniques that rules name for this tactic. */
  readonly techniques: readonly TechniqueCoverage[];
}

export interface TechniqueCoverage {
  readonly technique: Technique;
  /** Those that name it, not those that name one of its sub-techniques. */
  readonly rules: readonly CoveringRule[];
}

export interface SourceCoverage {
  /** Full name. */
  readonly name: string;
  readonly rules: readonly CoveringRule[];
}

export function toCoverage(all: readonly Rule[]): Coverage {
  const ordered = all.toSorted((a, b) => compareTexts(a.id, b.id));
  const rules = ordered.filter(({ disabled }) => disabled === undefined).map(toCoveringRule);
  return {
    rules,
    disabled: ordered.filter(({ disabled }) => disabled !== undefined).map(({ id }) => id),
    domains: listAttackDomains()
      .map((domain) => toDomainCoverage(domain, rules))
      .filter(({ domain, tactics }) => domain.name === "enterprise" || tactics.some(({ rules }) => rules.length > 0)),
    sources: toSources(rules),
    withoutAttack: rules.filter(({ techniques, tactics }) => techniques.length + tactics.length === 0),
  };
}

function toCoveringRule({ id, metadata, trigger }: Rule): CoveringRule {
  const ids = metadata.techniques.map((written) => lookupTechnique(written)?.replacedBy ?? written);
  const techniques = new Set(ids.map(lookupTechnique).filter((technique) => technique?.status === "live"));
  const named = new Set(ids.map(lookupTactic).filter((tactic) => tactic?.retired === false));
  const placed = [...techniques, ...named].map((each) => each?.id);
  return {
    id,
    sources: sourcesOf(trigger),
    techniques: [...techniques].filter((technique) => technique !== undefined),
    tactics: [...named].filter((tactic) => tactic !== undefined),
    unplaced: ids.filter((each) => !placed.includes(each)),
  };
}

function toDomainCoverage(domain: AttackDomain, rules: readonly CoveringRule[]): DomainCoverage {
  return {
    domain,
    tactics: domain.tactics.map((tactic) => toTacticCoverage(tactic, domain, rules)),
    techniques: toTechniques(domain, rules, (rule) => rule.techniques),
  };
}

function toTacticCoverage(tactic: Tactic, domain: AttackDomain, rules: readonly CoveringRule[]): TacticCoverage {
  const techniques = toTechniques(domain, rules, (rule) =>
    rule.techniques.filter((each) => serves(rule, each, tactic)),
  );
  const serving = new Set(techniques.flatMap((each) => each.rules));
  const names = (rule: CoveringRule) => rule.tactics.some(({ id }) => id === tactic.id);
  return { tactic, techniques, rules: rules.filter((rule) => serving.has(rule) || names(rule)) };
}

function serves({ tactics }: CoveringRule, technique: Technique, tactic: Tactic): boolean {
  return toMeantTactics(technique, new Set(tactics.map(({ id }) => id))).includes(tactic.id);
}

function toTechniques(
  domain: AttackDomain,
  rules: readonly CoveringRule[],
  namedBy: (rule: CoveringRule) => readonly Technique[],
): TechniqueCoverage[] {
  const rulesOf = new Map<Technique, CoveringRule[]>();
  for (const rule of rules) {
    for (const technique of namedBy(rule)) {
      if (technique.domain === domain.name) rulesOf.set(technique, [...(rulesOf.get(technique) ?? []), rule]);
    }
  }
  return [...rulesOf]
    .map(([technique, rules]) => ({ technique, rules }))
    .toSorted((a, b) => compareTexts(a.technique.id, b.technique.id));
}

function toSources(rules: readonly CoveringRule[]): SourceCoverage[] {
  const names = new Set(rules.flatMap(({ sources }) => sources));
  return [...names]
    .toSorted(compareTexts)
    .map((name) => ({ name, rules: rules.filter(({ sources }) => sources.includes(name)) }));
}
