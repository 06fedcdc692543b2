import type { Comparison, Condition, Expression, LiteralExpression } from "@tocsin/core";
import { negate, type Formula } from "./formula.ts";
import { isEmptyRange, isOrdered, toBlockRange, toOrdered, toPoint, type Ordered, type Range } from "./range.ts";
import { toTerm, type IsSingle, type Term } from "./term.ts";
import { toTextForm, toTexts, type Alternative } from "./value-test.ts";

/** Takes conditions over one event, or one finished match, apart; knows the terms that they speak of. */
export class Reading {
  readonly #isSingle: IsSingle;
  readonly #terms = new Map<string, Term>();
  readonly #keys = new WeakMap<Expression, string>();
  readonly #formulas = new WeakMap<Condition, Formula>();

  constructor(isSingle: IsSingle) {
    this.#isSingle = isSingle;
  }

  /** A term that a formula of this reading names. */
  term(key: string): Term {
    const term = this.#terms.get(key);
    if (term === undefined) throw new Error("The formula was read elsewhere.");
    return term;
  }

  read(condition: Condition): Formula {
    const known = this.#formulas.get(condition);
    if (known !== undefined) return known;
    const formula = this.#readOnce(condition);
    this.#formulas.set(condition, formula);
    return formula;
  }

  #readOnce(condition: Condition): Formula {
    switch (condition.op) {
      case "constant":
        // It comes from an empty list, of which is warned already.
        return { op: "opaque", key: `constant ${condition.holds}`, holds: true };
      case "all":
      case "any":
        return { op: condition.op, of: condition.of.map((part) => this.read(part)) };
      case "not":
        return negate(this.read(condition.of));
      case "present":
        return { op: "present", term: this.#add(condition.of), holds: true };
      case "compare":
        return this.#readComparison(condition);
    }
  }

  #add(expression: Expression): string {
    const known = this.#keys.get(expression);
    if (known !== undefined) return known;
    const term = toTerm(expression, this.#isSingle);
    const add = (each: Term): void => {
      this.#terms.set(each.key, each);
      each.needs.forEach(add);
    };
    if (!this.#terms.has(term.key)) add(term);
    this.#keys.set(expression, term.key);
    return term.key;
  }

  #readComparison(comparison: Comparison): Formula {
    const { quantifier, combine, differs, as, subjects } = comparison;
    const terms = subjects.map((subject) => this.#add(subject));
    const items =
      comparison.operator === "between"
        ? [toBetween(comparison)]
        : comparison.objects.map((object) => toAlternative(object, comparison));
    // Nothing on the right satisfies nothing; that is said elsewhere.
    if (items.length === 0) return toOpaque(comparison);
    const some = (any: readonly Alternative[], negated: boolean): Formula => {
      return { op: "some", terms, as, test: { negated, any }, holds: true };
    };
    if (quantifier === "some") {
      if (combine === "any") return some(items, false);
      // Entries of a list that has expired ask for nothing, but then some value must still be there.
      if (comparison.objects.some(({ op }) => op !== "literal")) return toOpaque(comparison);
      return { op: "all", of: items.map((item) => some([item], false)) };
    }
    if (comparison.objects.some(({ op }) => op !== "literal")) return toOpaque(comparison);
    if (combine === "all" && differs && items.length > 1) return toOpaque(comparison);
    const present: Formula = {
      op: "any",
      of: terms.map((term) => ({ op: "present", term, holds: true })),
    };
    const groups = combine === "any" || items.length === 1 ? [items] : items.map((item) => [item]);
    return { op: "all", of: [present, ...groups.map((group) => negate(some(group, !differs)))] };
  }
}

function toOpaque(comparison: Comparison): Formula {
  return { op: "opaque", key: JSON.stringify({ ...comparison, at: undefined }), holds: true };
}

function toAlternative(object: Expression, { operator, as, exactly }: Comparison): Alternative {
  const opaque: Alternative = { kind: "opaque", key: JSON.stringify([operator, exactly, object]) };
  if (object.op !== "literal") return opaque;
  switch (operator) {
    case "starts with":
    case "ends with":
    case "contains":
    case "like":
      return object.type === "text" ? toTextForm(operator, object.value, exactly) : opaque;
    case "is":
    case "in block":
      return toEqual(object, as, exactly) ?? opaque;
    case "<":
    case "<=":
    case ">":
    case ">=": {
      const range = toBound(operator, object, as);
      return range === undefined ? opaque : { kind: "range", as, range };
    }
    default:
      return opaque;
  }
}

function toEqual(literal: LiteralExpression, as: Comparison["as"], exactly: boolean): Alternative | undefined {
  if (literal.type === "block") {
    const range = as === "address" ? toBlockRange(literal.value) : undefined;
    return range && { kind: "range", as, range };
  }
  if (literal.type !== as) return undefined;
  if (literal.type === "text") return toTexts([literal.value], exactly);
  if (literal.type === "truth") return toTexts([String(literal.value)], false);
  const value = toOrdered(literal);
  return value && { kind: "range", as, range: toPoint(value) };
}

function toBound(
  operator: "<" | "<=" | ">" | ">=",
  literal: LiteralExpression,
  as: Comparison["as"],
): Range | undefined {
  const at = toEnd(literal, as);
  if (at === undefined) return undefined;
  const end = { at, included: operator === "<=" || operator === ">=" };
  return operator === "<" || operator === "<=" ? { high: end } : { low: end };
}

function toBetween({ objects, as }: Comparison): Alternative {
  const opaque: Alternative = { kind: "opaque", key: JSON.stringify(["between", objects]) };
  const [low, high] = objects.map((object) => (object.op === "literal" ? toEnd(object, as) : undefined));
  if (low === undefined || high === undefined) return opaque;
  const range = { low: { at: low, included: true }, high: { at: high, included: true } };
  // That the ends are in the wrong order is said elsewhere.
  return isEmptyRange(range) ? opaque : { kind: "range", as, range };
}

function toEnd(literal: LiteralExpression, as: Comparison["as"]): Ordered | undefined {
  return isOrdered(as) && literal.type === as ? toOrdered(literal) : undefined;
}
