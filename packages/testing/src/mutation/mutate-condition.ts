import type { Comparison, ComparisonOperator, Condition, Expression, LiteralExpression } from "@tocsin/core";
import { toOtherLiteral } from "./mutate-literal.ts";
import type { MutationKind } from "./mutant.ts";

/** A condition in place of another; `how` ends a sentence that begins with the text of the one given, or of its part `of`. */
export interface ChangedCondition {
  readonly kind: MutationKind;
  readonly of?: Condition;
  readonly how: string;
  readonly condition: Condition;
}

/**
 * What may be changed in one condition, its parts left alone: a part of `and` or `or` dropped, one taken for the other, a
 * comparison or `is present` negated, its operator, its quantifier, a literal, one of its values.
 */
export function mutateCondition(condition: Condition): ChangedCondition[] {
  switch (condition.op) {
    case "constant":
      return [];
    case "all":
    case "any":
      return mutateJunction(condition);
    case "not":
      return [{ kind: "operator", how: "without its negation", condition: condition.of }];
    case "present":
      return [toNegated(condition)];
    case "compare":
      return [toNegated(condition), ...mutateComparison(condition)];
  }
}

function toNegated(condition: Condition): ChangedCondition {
  return { kind: "operator", how: "negated", condition: { op: "not", of: condition, at: condition.at } };
}

function mutateJunction(junction: Condition & { readonly op: "all" | "any" }): ChangedCondition[] {
  const [op, how] =
    junction.op === "all"
      ? (["any", "with `or` in place of `and`"] as const)
      : (["all", "with `and` in place of `or`"] as const);
  const dropped = junction.of.map((part, index): ChangedCondition => {
    const [first, ...others] = junction.of.filter((_, other) => other !== index);
    const condition = first !== undefined && others.length === 0 ? first : { ...junction, of: [first!, ...others] };
    return { kind: "condition dropped", of: part, how: "dropped", condition };
  });
  return [...dropped, { kind: "junction", how, condition: { ...junction, op } }];
}

function mutateComparison(comparison: Comparison): ChangedCondition[] {
  return [...mutateOperator(comparison), ...mutateQuantifiers(comparison), ...mutateObjects(comparison)];
}

const otherOperators: Partial<Readonly<Record<ComparisonOperator, ComparisonOperator>>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "starts with": "contains",
  "ends with": "contains",
};

function mutateOperator(comparison: Comparison): ChangedCondition[] {
  const operator = otherOperators[comparison.operator];
  if (operator === undefined) return [];
  return [{ kind: "operator", how: `with \`${operator}\``, condition: { ...comparison, operator } }];
}

function mutateQuantifiers(comparison: Comparison): ChangedCondition[] {
  const { quantifier, combine, objects, exactly } = comparison;
  const changed: ChangedCondition[] = [];
  const add = (how: string, change: Partial<Comparison>) =>
    changed.push({ kind: "operator", how, condition: { ...comparison, ...change } });
  if (quantifier === "every") add("of some value in place of every", { quantifier: "some" });
  if (combine === "all" && objects.length > 1) add("with any of its values in place of all", { combine: "any" });
  if (exactly) add("without `exactly`", { exactly: false });
  return changed;
}

/** Of several values one half is taken away, then the other: however long the list, two mutants. */
function mutateObjects(comparison: Comparison): ChangedCondition[] {
  const { objects, operator } = comparison;
  if (objects.length < 2 || operator === "between")
    return objects.flatMap((_, index) => mutateObject(comparison, index));
  const middle = Math.ceil(objects.length / 2);
  const [first, last] = [objects.slice(0, middle), objects.slice(middle)];
  return [
    { kind: "literal", how: `without ${toHalfText("first", first)}`, condition: { ...comparison, objects: last } },
    { kind: "literal", how: `without ${toHalfText("last", last)}`, condition: { ...comparison, objects: first } },
  ];
}

function mutateObject(comparison: Comparison, index: number): ChangedCondition[] {
  const object = comparison.objects[index];
  const other = object?.op === "literal" ? toOtherLiteral(object) : undefined;
  if (object?.op !== "literal" || other === undefined) return [];
  const objects = comparison.objects.map((kept, place) => (place === index ? other : kept));
  const how = `with ${toLiteralText(other)} in place of ${toLiteralText(object)}`;
  return [{ kind: "literal", how, condition: { ...comparison, objects } }];
}

function toHalfText(which: string, [only, ...others]: readonly Expression[]): string {
  if (others.length > 0) return `its ${which} ${others.length + 1} values`;
  return only?.op === "literal" ? toLiteralText(only) : `its ${which} value`;
}

function toLiteralText({ type, value }: LiteralExpression): string {
  if (type === "text") return JSON.stringify(value);
  return type === "time" ? new Date(value).toISOString() : String(value);
}
