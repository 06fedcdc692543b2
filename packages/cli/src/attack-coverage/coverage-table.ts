import { lookupTechnique } from "@tocsin/schema";
import { toPrintable } from "../terminal/printable.ts";
import { toCounted } from "../terminal/numbers.ts";
import type { Colors } from "../terminal/terminal.ts";
import type { Coverage, CoveringRule, DomainCoverage, TacticCoverage, TechniqueCoverage } from "./coverage.ts";
import { countOfTactic, countSubtechniques, countTechniques, type CoveredCounts } from "./covered-counts.ts";

/** For people: each tactic with the techniques that rules find, then each source, then rules that name nothing. */
export function toCoverageTable(coverage: Coverage, colors: Colors): string {
  const parts = [
    ...coverage.domains.map((domain) => toSummary(domain, coverage, colors)),
    ...coverage.domains.flatMap((domain) => domain.tactics.map((tactic) => toTacticPart(domain, tactic, colors))),
    toSourcePart(coverage, colors),
    toRest(coverage),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function toSummary(domain: DomainCoverage, { rules }: Coverage, colors: Colors): string {
  const { name, version } = domain.domain;
  const techniques = toShare(countTechniques(domain), "technique");
  const subtechniques = toShare(countSubtechniques(domain), "sub-technique");
  const count = rules.filter((rule) => [...rule.techniques, ...rule.tactics].some((each) => each.domain === name));
  return colors.bold(
    `ATT&CK ${version}, ${name}: ${toCounted(count.length, "rule")} for ${techniques} and ${subtechniques}.\n`,
  );
}

/** `7 of 17 techniques` */
function toShare({ covered, known }: CoveredCounts, word: string): string {
  return `${covered} of ${toCounted(known, word)}`;
}

function toTacticPart(domain: DomainCoverage, covered: TacticCoverage, colors: Colors): string {
  const { tactic, rules, techniques } = covered;
  const share = toShare(countOfTactic(domain, covered), "technique");
  const heading = `${colors.bold(tactic.name)} ${colors.dim(tactic.id)}  ${share}, ${toCounted(rules.length, "rule")}\n`;
  return heading + toColumns(groupByTechnique(techniques));
}

/** A technique, then its sub-techniques; the technique counts the rules of all of them. */
function groupByTechnique(techniques: readonly TechniqueCoverage[]): string[][] {
  const groups = Map.groupBy(techniques, ({ technique }) => technique.parent ?? technique.id);
  return [...groups].flatMap(([whole, group]) => {
    const all = [...new Set(group.flatMap(({ rules }) => rules))];
    const parts = group.filter(({ technique }) => technique.parent !== undefined);
    return [
      [whole, lookupTechnique(whole)?.name ?? "", ...toCells(all)],
      ...parts.map(({ technique: { id, name }, rules }) => [
        `  ${id.slice(whole.length)}`,
        `  ${name}`,
        ...toCells(rules),
      ]),
    ];
  });
}

function toCells(rules: readonly CoveringRule[]): string[] {
  const sources = new Set(rules.flatMap((rule) => rule.sources));
  return [toCounted(rules.length, "rule"), toPrintable([...sources].toSorted().join(", "))];
}

function toSourcePart({ sources }: Coverage, colors: Colors): string {
  const rows = sources.map(({ name, rules }) => {
    const techniques = new Set(rules.flatMap((rule) => rule.techniques));
    const tactics = new Set([...techniques].flatMap((technique) => technique.tactics));
    const reach = `${toCounted(techniques.size, "technique")} of ${toCounted(tactics.size, "tactic")}`;
    return [toPrintable(name), toCounted(rules.length, "rule"), reach];
  });
  return rows.length === 0 ? "" : `${colors.bold("Sources")}\n${toColumns(rows)}`;
}

function toRest({ rules, withoutAttack, disabled }: Coverage): string {
  const unplaced = [...new Set(rules.flatMap((rule) => rule.unplaced))].toSorted();
  const lines = [
    ["Rules that name nothing of ATT&CK", withoutAttack.map(({ id }) => id)],
    ["Disabled rules, which cover nothing", disabled],
    ["Ids that ATT&CK does not show", unplaced],
  ] as const;
  return lines
    .filter(([, names]) => names.length > 0)
    .map(([what, names]) => toPrintable(`${what}: ${names.join(", ")}.`) + "\n")
    .join("");
}

const gap = "  ";

/** Rows of texts, each column as wide as its widest text. */
function toColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) for (const [at, text] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, text.length);
  return rows
    .map((row) => `${gap}${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join(gap)}`.trimEnd() + "\n")
    .join("");
}
