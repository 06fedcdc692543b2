import type { Condition, Place, Rule } from "@tocsin/core";
import { isCondition } from "../variant/find-conditions.ts";
import { partAt, removeAt, replaceAt, type Path } from "../variant/replace-at.ts";
import { toQuoted } from "../variant/to-quoted.ts";
import { walkParts, type Part } from "../variant/walk-rule.ts";
import { mutateClauses } from "./mutate-clauses.ts";
import { mutateCondition } from "./mutate-condition.ts";
import { mutateKind } from "./mutate-kind.ts";
import { mutatePart } from "./mutate-trigger.ts";
import { isBoundToSteps, mutateStepKeys } from "./mutate-steps.ts";
import type { Mutant } from "./mutant.ts";

/**
 * Every mutant of a rule, always in the same order. What a rule says about itself, what its alerts show and who is told
 * stay as they are, and so does all that belongs to other rules too: sources, lists, lookups.
 */
export function mutantsOf(rule: Rule, textOf: (file: string) => string): readonly Mutant[] {
  const conditions = partsWithin(rule, ["trigger", "exceptions", "severity", "risk", "signal"]).flatMap((part) =>
    isCondition(part.value) ? mutantsOfCondition(rule, part.path, part.value, textOf) : [],
  );
  const others = partsWithin(rule, ["trigger", "suppression"]).flatMap((part) => mutantsOfPart(rule, part));
  return [...conditions, ...others, ...mutateStepKeys(rule), ...mutateKind(rule), ...mutateClauses(rule)];
}

function partsWithin(rule: Rule, keys: readonly (keyof Rule)[]): readonly Part[] {
  return keys.flatMap((key) => [...walkParts({ path: [key], value: rule[key] })]);
}

function mutantsOfCondition(
  rule: Rule,
  path: Path,
  condition: Condition,
  textOf: (file: string) => string,
): readonly Mutant[] {
  const { at } = condition;
  const quote = (part: Condition) => `\`${toQuoted(part.at, textOf)}\``;
  const isNegated = isCondition(partAt(rule, path.slice(0, -1))) && path.at(-1) === "of";
  const changed = mutateCondition(condition)
    .filter(({ how }) => !(isNegated && how === "negated"))
    .map(({ kind, of = condition, how, condition: to }): Mutant => {
      return { kind, change: `${quote(of)} ${how}`, at: of.at, variant: replaceAt(rule, path, to) };
    });
  const last = path.at(-1);
  if (last !== "where" && last !== "references") return changed;
  return [
    { kind: "condition dropped", change: `${quote(condition)} dropped`, at, variant: replaceAt(rule, path, null) },
    ...changed,
  ];
}

function mutantsOfPart(rule: Rule, { path, value }: Part): readonly Mutant[] {
  const name = path.at(-1);
  if (typeof name !== "string" || isWithinCondition(rule, path)) return [];
  if (isBoundToSteps(name, partAt(rule, path.slice(0, -1)))) return [];
  return mutatePart(name, value).map(({ kind, change, path: below, to }) => {
    const whole = [...path, ...below];
    const variant = to === undefined ? removeAt(rule, whole) : replaceAt(rule, whole, to);
    return { kind, change: `${toClauseName(path)}: ${change}`, at: placeOf(rule, path), variant };
  });
}

/** Also where it is within the expressions that a condition compares, or that events are counted by. */
function isWithinCondition(rule: Rule, path: Path): boolean {
  return path.some((_, index) => {
    const part = partAt(rule, path.slice(0, index));
    return typeof part === "object" && part !== null && "op" in part;
  });
}

/** Names that say nothing to those who read rules, and those that the language has other words for. */
const words: Readonly<Record<string, string | undefined>> = {
  ...{ trigger: "", events: "", length: "", measure: "", amount: "", value: "amount", suppression: "suppress" },
  ...{ atLeast: "at least", steps: "step", lines: "line", verdicts: "verdict", history: "past" },
};

/** What is meant by a path: `within`, `step 2 at least`, `suppress window`. */
function toClauseName(path: Path): string {
  const names = path.map((key) => (typeof key === "number" ? String(key + 1) : (words[key] ?? key)));
  return names.filter((name) => name !== "").join(" ");
}

/** The innermost place that a part stands in. */
function placeOf(rule: Rule, path: Path): Place {
  for (let length = path.length; length > 0; length--) {
    const part = partAt(rule, path.slice(0, length));
    if (typeof part !== "object" || part === null || Array.isArray(part)) continue;
    const { at, events } = part as { readonly at?: Place; readonly events?: { readonly at: Place } };
    if (at !== undefined || events !== undefined) return at ?? events?.at ?? rule.at;
  }
  return rule.at;
}
