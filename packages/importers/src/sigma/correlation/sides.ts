import type { ImportContext } from "../import-sigma.ts";
import type { SigmaCorrelation } from "../model.ts";
import { aliased, metadataOf, toIncludeName, type NamedRule } from "../rule/catalogue.ts";
import { toWhole, type RuleEvents } from "../rule/rule-events.ts";
import { createRuleNames } from "../rule/rule-names.ts";
import type { SourceDefinition } from "../source/source-definition.ts";
import { join, toConditionText } from "../write/formula.ts";
import { quote, toList } from "../write/quote.ts";

/** Events of a correlation as source text, with what makes their key. */
export interface EventsText {
  readonly text: string;
  readonly per: readonly string[];
}

/** What a correlation looks at: events, or the alerts of its rules. */
export interface Side {
  readonly kind: "events" | "alerts";
  /** Names of its steps, one for each rule. */
  readonly stepNames: readonly string[];
  /** What each of its rules matches. */
  readonly steps: readonly EventsText[];
  /** What any of its rules matches. */
  readonly all: () => EventsText | { readonly reason: string };
  readonly toField: (field: string) => string;
  /** Full names of its rules. */
  readonly ruleNames: readonly string[];
}

export function createAlertSide(correlation: SigmaCorrelation, rules: readonly NamedRule[]): Side {
  const ruleNames = rules.map(({ module, name }) => `${module}.${name}`);
  const toField = (field: string) => `tocsin.alert.include.${toIncludeName(field)}`;
  const per = correlation.groupBy.map(toField);
  const [only] = ruleNames;
  const one = (name: string) => `alerts where rule.id is ${quote(name)}`;
  const steps = ruleNames.map((name) => ({ text: one(name), per }));
  return {
    kind: "alerts",
    stepNames: toStepNames(rules, steps),
    steps,
    all: () => ({
      text: ruleNames.length === 1 ? one(only!) : `alerts where rule.id in ${toList(ruleNames.map(quote))}`,
      per,
    }),
    toField,
    ruleNames,
  };
}

export function createEventSide(
  correlation: SigmaCorrelation,
  rules: readonly NamedRule[],
  context: ImportContext,
  use: (source: SourceDefinition) => void,
): Side | { readonly reason: string } {
  const events = rules.map(context.eventsOf);
  const known = events.filter((found): found is RuleEvents => found !== undefined);
  if (known.length < events.length) return { reason: "a rule that it names could not be imported" };
  for (const { source } of known) use(source);
  const perOf = (index: number) =>
    correlation.groupBy.map((field) => known[index]!.source.toField(aliased(correlation, rules[index]!, field)));
  const { source } = known[0]!;
  const steps = known.map((found, index) => ({
    text: `${found.source.name} where ${toConditionText(toWhole(found))}`,
    per: perOf(index),
  }));
  return {
    kind: "events",
    stepNames: toStepNames(rules, steps),
    steps,
    all: () => ({
      text: `${source.name} where ${toConditionText(join("or", known.map(toWhole)))}`,
      per: perOf(0),
    }),
    toField: (field) => source.toField(aliased(correlation, rules[0]!, field)),
    ruleNames: rules.map(({ module, name }) => `${module}.${name}`),
  };
}

const quoted = /"(?:[^"\\]|\\.)*"|'[^']*'/g;

/** Short, different names for the steps of rules; none is a word of their events, as a field may be. */
function toStepNames(rules: readonly NamedRule[], steps: readonly EventsText[]): readonly string[] {
  const words = steps.flatMap(({ text, per }) => [text, ...per].join(" ").replaceAll(quoted, "").match(/\w+/g) ?? []);
  const names = createRuleNames(new Set(words));
  return rules.map((rule) => names.nameOf("", (metadataOf(rule).name ?? rule.name).slice(0, 60)));
}
