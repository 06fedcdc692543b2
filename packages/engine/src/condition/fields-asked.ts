import type { Condition, Expression } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";

/**
 * Adds the paths of all fields that a condition asks about. False: it asks about more than their values, as a list whose entries expire or
 * all values of an event.
 */
export function addFieldsAsked(compilation: Compilation, condition: Condition, paths: Set<string>): boolean {
  const add = (expression: Expression) => addFieldsRead(compilation, expression, paths);
  switch (condition.op) {
    case "constant":
      return true;
    case "not":
      return addFieldsAsked(compilation, condition.of, paths);
    case "all":
    case "any":
      return condition.of.every((part) => addFieldsAsked(compilation, part, paths));
    case "present":
      return add(condition.of);
    case "compare":
      return condition.subjects.every(add) && condition.objects.every(add);
  }
}

/** The same of an expression. */
export function addFieldsRead(compilation: Compilation, expression: Expression, paths: Set<string>): boolean {
  switch (expression.op) {
    case "field":
      paths.add(expression.path);
      return expression.step === undefined;
    case "literal":
    case "pattern":
      return true;
    case "call":
      return expression.arguments.every((argument) => addFieldsRead(compilation, argument, paths));
    case "lookup":
      return addFieldsRead(compilation, expression.key, paths);
    case "list":
      return compilation.list(expression.list).every(({ until }) => until === undefined);
    case "anywhere":
    case "key":
    case "measured":
    case "risk":
      return false;
  }
}
