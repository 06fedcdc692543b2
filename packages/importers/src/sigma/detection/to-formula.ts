import type { Selection, SelectionItem, SigmaCondition, SigmaDetection } from "../model.ts";
import { join, negate, type Formula } from "../write/formula.ts";

/** Turns one line of a selection into a condition; undefined: it cannot be, and that was reported. */
export type ToItem = (item: SelectionItem) => Formula | undefined;

/** The conditions of selections by their names, made when they are asked for. */
export type Formulas = (name: string) => Formula | undefined;

export function createFormulas({ selections }: SigmaDetection, toItem: ToItem): Formulas {
  const known = new Map<string, Formula | undefined>();
  return (name) => {
    const selection = selections.get(name);
    if (!known.has(name) && selection !== undefined) known.set(name, toSelection(selection, toItem));
    return known.get(name);
  };
}

function toSelection(selection: Selection, toItem: ToItem): Formula | undefined {
  if (selection.kind === "item") return toItem(selection);
  return joinKnown(
    selection.kind === "all" ? "and" : "or",
    selection.of.map((part) => toSelection(part, toItem)),
  );
}

export function toFormula(condition: SigmaCondition, formulas: Formulas): Formula | undefined {
  switch (condition.kind) {
    case "and":
    case "or":
      return joinKnown(
        condition.kind,
        condition.of.map((part) => toFormula(part, formulas)),
      );
    case "not": {
      const inner = toFormula(condition.of, formulas);
      return inner && negate(inner);
    }
    case "some":
    case "every":
      return joinKnown(condition.kind === "some" ? "or" : "and", condition.names.map(formulas));
  }
}

function joinKnown(op: "and" | "or", parts: readonly (Formula | undefined)[]): Formula | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : join(op, known);
}
