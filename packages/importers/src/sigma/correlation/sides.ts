import type { ImportContext } from "../import-sigma.ts";
import type { SigmaCorrelation } from "../model.ts";
import { aliased, metadataOf, toIncludeName, type NamedRule } from "../rule/catalogue.ts";
import { toWhole, type RuleEvents } from "../rule/rule-events.ts";
import type { SourceDefinition } from "../source/source-definition.ts";
import { join, toConditionText } from "../write/formula.ts";
import { quote, toList } from "../write/quote.ts";
import { createStepNames } from "./step-names.ts";

/** Events of a correlation as source text, with what makes their key. */
export interface EventsText {
  readonly text: string;
  readonly per: readonly string[];
}

/** What a correlation looks at: events, or the alerts of its rules. */
export interface Side {
  readonly kind: "events" | "alerts";
  /** What rules match, of which one suffices, under a name that no other step has. Several: of alerts alone. */
  readonly step: (references: readonly string[]) => EventsText & { readonly name: string };
  /** What any of its rules matches. */
  readonly all: () => EventsText;
  readonly toField: (field: string) => string;
  /** What each of its rules is grouped by. */
  readonly keys: readonly (readonly string[])[];
}

export function createAlertSide(correlation: SigmaCorrelation, rules: readonly NamedRule[]): Side {
  const toField = (field: string) => `tocsin.alert.include.${toIncludeName(field)}`;
  const per = correlation.groupBy.map(toField);
  const textOf = (of: readonly NamedRule[]) => {
    const [first, ...more] = of.map(({ module, name }) => quote(`${module}.${name}`));
    return more.length === 0
      ? `alerts where rule.id is ${first}`
      : `alerts where rule.id in ${toList([first!, ...more])}`;
  };
  const nameOf = createStepNames([textOf(rules), ...per]);
  return {
    kind: "alerts",
    step(references) {
      const of = references.map((reference) => rules[correlation.rules.indexOf(reference)]!);
      return { name: nameOf(toStepName(of)), text: textOf(of), per };
    },
    all: () => ({ text: textOf(rules), per }),
    toField,
    keys: [per],
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
  const steps = known.map((found, index) => ({
    text: `${found.source.name} where ${toConditionText(toWhole(found))}`,
    per: correlation.groupBy.map((field) => found.source.toField(aliased(correlation, rules[index]!, field))),
  }));
  const { source } = known[0]!;
  const nameOf = createStepNames(steps.flatMap(({ text, per }) => [text, ...per]));
  return {
    kind: "events",
    step([reference = ""]) {
      const index = correlation.rules.indexOf(reference);
      return { name: nameOf(toStepName([rules[index]!])), ...steps[index]! };
    },
    all: () => ({
      text: `${source.name} where ${toConditionText(join("or", known.map(toWhole)))}`,
      per: steps[0]!.per,
    }),
    keys: steps.map(({ per }) => per),
    toField: (field) => source.toField(aliased(correlation, rules[0]!, field)),
  };
}

/** Short, for several rules of which one suffices. */
function toStepName(rules: readonly NamedRule[]): string {
  return rules.map((rule) => metadataOf(rule).name ?? rule.name).join("_or_");
}
