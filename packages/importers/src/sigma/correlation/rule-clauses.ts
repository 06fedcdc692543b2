import type { SigmaCondition, SigmaCorrelation } from "../model.ts";

/** Which rules of a temporal correlation must have matched, and which must not. */
export interface RuleClauses {
  /** Of each one rule suffices. */
  readonly wanted: readonly (readonly string[])[];
  readonly unwanted: readonly string[];
}

type Asked = Pick<SigmaCorrelation, "condition" | "rules" | "type" | "bounds">;

/** A correlation that asks for a number of its rules, and not for all. */
export function asksForNumber({ bounds, condition, rules }: Asked): boolean {
  if (bounds.length === 0 || condition !== undefined) return false;
  const [{ operator, value } = { operator: "neq", value: 0 }] = bounds;
  const all = new Set(rules).size;
  const isAll = operator === "gt" ? value === all - 1 : (operator === "gte" || operator === "eq") && value === all;
  return bounds.length > 1 || !isAll;
}

/** All its rules, in an order perhaps one of them again; or what its condition says of them. */
export function toRuleClauses({ condition, rules, type }: Asked): RuleClauses | { readonly reason: string } {
  if (condition === undefined) {
    const steps = type === "temporal_ordered" ? rules : [...new Set(rules)];
    return { wanted: steps.map((rule) => [rule]), unwanted: [] };
  }
  const wanted: (readonly string[])[] = [];
  const unwanted: string[] = [];
  for (const part of toConjuncts(condition)) {
    const refused = part.kind === "not" ? toChoice(part.of) : undefined;
    const chosen = part.kind === "not" ? undefined : toChoice(part);
    if (refused !== undefined) unwanted.push(...refused);
    else if (chosen !== undefined) wanted.push(chosen);
    else return { reason: "its condition asks for more than choices of rules, joined by `and`, and `and not`" };
  }
  const all = [...wanted.flat(), ...unwanted];
  if (new Set(all).size < all.length) return { reason: "its condition names a rule twice" };
  return wanted.length === 0 ? { reason: "nothing that it names must happen" } : { wanted, unwanted };
}

/** What must hold, each by itself. */
function toConjuncts(condition: SigmaCondition): readonly SigmaCondition[] {
  if (condition.kind === "and") return condition.of.flatMap(toConjuncts);
  if (condition.kind === "every") return condition.names.map((name) => ({ kind: "every", names: [name] }));
  if (condition.kind === "not" && condition.of.kind === "not") return toConjuncts(condition.of.of);
  return [condition];
}

/** Rules of which one suffices; undefined where the condition says something else. */
function toChoice(condition: SigmaCondition): readonly string[] | undefined {
  if (condition.kind === "some") return condition.names;
  if (condition.kind === "every") return condition.names.length === 1 ? condition.names : undefined;
  if (condition.kind !== "or") return undefined;
  const parts = condition.of.map(toChoice);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}
