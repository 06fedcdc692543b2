import type { SigmaCondition, SigmaFilter, SigmaRule } from "../model.ts";
import { createFormulas, toFormula, type Formulas } from "../detection/to-formula.ts";
import { parseItem } from "../modifier/to-comparison.ts";
import type { Reporter } from "../reporter.ts";
import type { SourceDefinition } from "../source/source-definition.ts";
import type { PlaceholderValues } from "../text/expand-placeholders.ts";
import { join, negate, type Formula } from "../write/formula.ts";
import type { SigmaDetection } from "../model.ts";
import { toExceptions, toNames } from "./to-exceptions.ts";

/** The events that a rule is about. */
export interface RuleEvents {
  readonly source: SourceDefinition;
  readonly where: Formula;
  /** What is taken away from them, each with its reason. */
  readonly exceptions: readonly { readonly when: Formula; readonly because: string }[];
  /** Those without values. */
  readonly placeholders: readonly string[];
}

/** The events of a rule less what filters take away; undefined: they cannot be said in Tocsin, and that was reported. */
export function toRuleEvents(
  rule: Pick<SigmaRule, "detection">,
  filters: readonly SigmaFilter[],
  source: SourceDefinition,
  values: PlaceholderValues,
  reporter: Reporter,
): RuleEvents | undefined {
  const placeholders = new Set<string>();
  const { formulas } = createContext(rule.detection, source, values, reporter, placeholders);
  if (!isUnusedSound(rule.detection, source, values, reporter)) return undefined;
  const split = toExceptions(rule.detection.conditions);
  const where = joinOr(split.conditions, formulas);
  if (where === undefined) return undefined;
  const own = split.exceptions.map(({ condition, because }) => ({ when: toFormula(condition, formulas), because }));
  const foreign = filters.map((filter) => {
    const inside = createContext(filter.detection, source, values, reporter, placeholders);
    const { conditions } = filter.detection;
    return { when: joinOr(conditions.map(takenAway), inside.formulas), because: filter.metadata.title };
  });
  const exceptions = [...own, ...foreign].flatMap(({ when, because }) =>
    when === undefined ? [] : [{ when, because }],
  );
  if (exceptions.length < own.length + foreign.length) return undefined;
  return { source, where, exceptions, placeholders: [...placeholders] };
}

/** Whether what no condition names could be read too: a slip there is its author's, and is said. */
function isUnusedSound(
  detection: SigmaDetection,
  source: SourceDefinition,
  values: PlaceholderValues,
  reporter: Reporter,
): boolean {
  const used = new Set(detection.conditions.flatMap(toNames));
  const unused = [...detection.selections.keys()].filter((name) => !used.has(name));
  if (unused.length === 0) return true;
  const { formulas } = createContext(detection, source, values, reporter, new Set());
  return unused.map(formulas).every((formula) => formula !== undefined);
}

/** As one condition. */
export function toWhole({ where, exceptions }: RuleEvents): Formula {
  return join("and", [where, ...exceptions.map(({ when }) => negate(when))]);
}

/** Formulas of a detection in a source, without what is taken away. */
export function createContext(
  detection: SigmaDetection,
  source: SourceDefinition,
  values: PlaceholderValues,
  reporter: Reporter,
  placeholders: Set<string>,
): { readonly formulas: Formulas } {
  const formulas = createFormulas(detection, (item) => {
    const parsed = parseItem(item, { values, toField: source.toField });
    if ("reason" in parsed) {
      const key = [item.field ?? "", ...item.modifiers].join("|") || "keywords";
      return reporter.fail("TOC8004", { key, reason: parsed.reason }, item.span);
    }
    for (const name of parsed.placeholders) placeholders.add(name);
    return parsed.formula;
  });
  return { formulas };
}

/**
 * A filter says what to take away (`condition: selection`, as the specification has it), or what to keep (`condition:
 * not selection`, as it is written for pySigma): both mean that what is selected goes. What names selections in negation
 * alone says what to keep.
 */
function takenAway(condition: SigmaCondition): SigmaCondition {
  return isNegated(condition, false) ? opposite(condition) : condition;
}

function opposite(condition: SigmaCondition): SigmaCondition {
  switch (condition.kind) {
    case "not":
      return condition.of;
    case "and":
      return { kind: "or", of: condition.of.map(opposite) };
    case "or":
      return { kind: "and", of: condition.of.map(opposite) };
    case "some":
    case "every":
      return { kind: "not", of: condition };
  }
}

function isNegated(condition: SigmaCondition, within: boolean): boolean {
  switch (condition.kind) {
    case "not":
      return isNegated(condition.of, !within);
    case "and":
    case "or":
      return condition.of.every((part) => isNegated(part, within));
    case "some":
    case "every":
      return within;
  }
}

function joinOr(conditions: readonly SigmaCondition[], formulas: Formulas): Formula | undefined {
  const parts = conditions.map((condition) => toFormula(condition, formulas));
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : join("or", known);
}
