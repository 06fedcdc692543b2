import { partsOf, type RuleSet } from "@tocsin/core";
import { Subjects } from "./atom/subjects.ts";
import { Compilation } from "./compilation.ts";
import { toOutline, type RuleOutline } from "./rule/rule-outline.ts";
import { openTablesOf } from "./table/create-table-filler.ts";
import { chooseForSource, type SourceChoice } from "./witness/source-choice.ts";

/**
 * What a program would else work out of all rules before it looks at an event. With it a rule is read no further than its
 * id, and why it is disabled, until an event may meet it.
 */
export interface ProgramPlan {
  /** By rule, in the order of the rule set, disabled ones among them. */
  readonly outlines: readonly RuleOutline[];
  /** Of a source, by its full name. Undefined: no enabled rule is about it. */
  readonly choiceOf: (source: string) => SourceChoice | undefined;
}

/** The same as plain JSON data, for the rule set that it was made of alone. */
export interface PlanData {
  readonly outlines: readonly RuleOutline[];
  readonly choices: readonly (readonly [source: string, choice: SourceChoice])[];
}

/** Undefined where lists or lookups are still to be filled: what is looked for depends on them. */
export function createPlan(ruleSet: RuleSet): PlanData | undefined {
  if (openTablesOf(ruleSet).length > 0) return undefined;
  const subjects = new Subjects();
  const compilation = new Compilation(ruleSet, subjects);
  const parts = ruleSet.rules
    .filter(({ disabled }) => disabled === undefined)
    .flatMap(({ trigger }) => partsOf(trigger));
  const bySource = Map.groupBy(parts, ({ events }) => events.source);
  return {
    outlines: ruleSet.rules.map(toOutline),
    choices: [...bySource].map(([source, own]) => {
      const conditions = own.map(({ events }) => events.where);
      return [source, chooseForSource(compilation, subjects, conditions)];
    }),
  };
}
