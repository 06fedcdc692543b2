import type { DomainCoverage, TacticCoverage, TechniqueCoverage } from "./coverage.ts";

/** How many of those that ATT&CK has are covered. */
export interface CoveredCounts {
  readonly covered: number;
  readonly known: number;
}

/** Of a domain: a technique is covered where a rule names it or one of its sub-techniques. */
export function countTechniques({ domain, techniques }: DomainCoverage): CoveredCounts {
  const known = domain.techniques.filter(({ status, parent }) => status === "live" && parent === undefined);
  return { covered: toWholeIds(techniques).size, known: known.length };
}

export function countSubtechniques({ domain, techniques }: DomainCoverage): CoveredCounts {
  const isSubtechnique = ({ status, parent }: (typeof domain.techniques)[number]) =>
    status === "live" && parent !== undefined;
  return {
    covered: techniques.filter(({ technique }) => isSubtechnique(technique)).length,
    known: domain.techniques.filter(isSubtechnique).length,
  };
}

/** Techniques of one tactic of the domain. */
export function countOfTactic({ domain }: DomainCoverage, { tactic, techniques }: TacticCoverage): CoveredCounts {
  const known = domain.techniques.filter(
    ({ status, parent, tactics }) => status === "live" && parent === undefined && tactics.includes(tactic.id),
  );
  return { covered: toWholeIds(techniques).size, known: known.length };
}

function toWholeIds(techniques: readonly TechniqueCoverage[]): ReadonlySet<string> {
  return new Set(techniques.map(({ technique }) => technique.parent ?? technique.id));
}
