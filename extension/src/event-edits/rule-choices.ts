import type { FileTests, TestedRule } from "@tocsin/language-server/protocol";

/** A rule, and the URI of its file. */
export interface RuleChoice {
  readonly uri: string;
  readonly rule: TestedRule;
}

/** Every rule once: those at hand first, in their order, then the others of these files, then the rest. */
export function toRuleChoices(
  files: readonly FileTests[],
  atHand: readonly string[],
  near: ReadonlySet<string>,
): readonly RuleChoice[] {
  const rank = ({ uri, rule }: RuleChoice) => {
    const place = atHand.indexOf(rule.id);
    return place >= 0 ? place : atHand.length + (near.has(uri) ? 0 : 1);
  };
  return files
    .flatMap(({ uri, rules }) => rules.map((rule): RuleChoice => ({ uri, rule })))
    .toSorted((left, right) => rank(left) - rank(right));
}
