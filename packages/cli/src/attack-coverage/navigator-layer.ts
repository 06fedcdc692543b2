import { toCounted } from "../terminal/numbers.ts";
import type { Coverage, TechniqueCoverage } from "./coverage.ts";

const white = "#ffffff";
const green = "#31a354";

/**
 * A layer of the ATT&CK Navigator, which shows it on the enterprise matrix: the score of a technique is the number of rules
 * that name it, its comment has their names. Format 4.5:
 * https://github.com/mitre-attack/attack-navigator/blob/master/layers/spec/v4.5/layerformat.md
 */
export function toNavigatorLayer({ domains, rules }: Coverage): string {
  const enterprise = domains.find(({ domain }) => domain.name === "enterprise");
  const techniques = enterprise?.techniques ?? [];
  const layer = {
    name: "Tocsin rules",
    versions: { attack: enterprise?.domain.version.split(".", 1)[0], navigator: "5.2.0", layer: "4.5" },
    domain: "enterprise-attack",
    description: `${toCounted(rules.length, "rule")}. The score of a technique is the number of rules that name it.`,
    sorting: 0,
    layout: {
      layout: "side",
      showID: true,
      showName: true,
      showAggregateScores: true,
      countUnscored: false,
      aggregateFunction: "sum",
      expandedSubtechniques: "annotated",
    },
    hideDisabled: false,
    techniques: techniques.map(toEntry),
    // The upper end must be above the lower one.
    gradient: { colors: [white, green], minValue: 0, maxValue: Math.max(1, ...techniques.map(toScore)) },
    legendItems: [],
    metadata: [],
    links: [],
  };
  return `${JSON.stringify(layer, null, 2)}\n`;
}

function toEntry(covered: TechniqueCoverage) {
  const sources = new Set(covered.rules.flatMap((rule) => rule.sources));
  return {
    techniqueID: covered.technique.id,
    score: toScore(covered),
    comment: covered.rules.map(({ id }) => id).join("\n"),
    enabled: true,
    metadata: [...sources].toSorted().map((value) => ({ name: "source", value })),
  };
}

function toScore({ rules }: TechniqueCoverage): number {
  return rules.length;
}
