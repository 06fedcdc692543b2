import type { Condition } from "@tocsin/core";
import { isKind } from "../names/declared.ts";
import { resolveName } from "../names/file-names.ts";
import { lookupField } from "@tocsin/schema";
import type { Condition as Tree, MacroCall, Presence } from "../tree/conditions.ts";
import { spend } from "./budget.ts";
import { lowerComparison } from "./lower-comparison.ts";
import { lowerSubject } from "./lower-subject.ts";
import { type Bound, type Scope, placeOf, refuse, refuseSize, textOf, toCount } from "./scope.ts";

/** A condition over the events, or the finished match, of the scope. Undefined: broken, and reported. */
export function lowerCondition(node: Tree, scope: Scope): Condition | undefined {
  return spend(
    scope.budget,
    () => lowerConditionOf(node, scope),
    () => refuseSize(scope),
  );
}

function lowerConditionOf(node: Tree, scope: Scope): Condition | undefined {
  switch (node.kind) {
    case "and":
    case "or": {
      const parts = node.operands.map((operand) => lowerCondition(operand, scope));
      const whole = parts.filter((part) => part !== undefined);
      if (whole.length < parts.length) return undefined;
      const [only] = whole;
      if (whole.length === 1) return only;
      return { op: node.kind === "and" ? "all" : "any", of: whole, at: placeOf(scope, node) };
    }
    case "not": {
      const of = lowerCondition(node.operand, scope);
      return of && { op: "not", of, at: placeOf(scope, node) };
    }
    case "comparison":
      return lowerComparison(node, scope);
    case "presence":
      return lowerPresence(node, scope);
    case "macro-call":
      return lowerMacroCall(node, scope);
    case "missing-condition":
      scope.report.fail();
      return undefined;
  }
}

/**
 * `is not present` negates the whole; `is missing` asks it of each expression: `any of (f, g) is missing` holds where
 * one of them is, `any of (f, g) is not present` where both are.
 */
function lowerPresence(node: Presence, scope: Scope): Condition | undefined {
  const at = placeOf(scope, node);
  const subjects = lowerSubject(node.subject, scope, false);
  if (subjects === undefined) return undefined;
  const parts = subjects.map((of): Condition => {
    const present: Condition = { op: "present", of, at };
    return node.state === "present" ? present : { op: "not", of: present, at };
  });
  const op = node.subject.quantifier === "all of" ? "all" : "any";
  const joined: Condition = parts.length === 1 ? parts[0]! : { op, of: parts, at };
  return node.negated ? { op: "not", of: joined, at } : joined;
}

/** The macro's condition, with the caller's expressions in place of its parameters. */
function lowerMacroCall(node: MacroCall, scope: Scope): Condition | undefined {
  const macro = resolveMacro(node, scope);
  if (macro === undefined) return undefined;
  if (scope.program.isCyclic(macro)) {
    scope.report.fail();
    return undefined;
  }
  const { parameters, condition } = macro.node;
  if (parameters.length !== node.arguments.length) {
    const expected = toCount(parameters.length, "value");
    const words = { name: node.name.text, expected, given: String(node.arguments.length) };
    return refuse(scope, "TOC2010", words, node);
  }
  const bound = new Map<string, Bound>();
  for (const [index, parameter] of parameters.entries()) {
    bound.set(parameter.text, { expression: node.arguments[index]!, scope });
  }
  const names = scope.program.namesOf(macro);
  return lowerCondition(condition, { ...scope, names, parameters: bound, derived: new Map() });
}

function resolveMacro(node: MacroCall, scope: Scope) {
  const name = node.name.text;
  const declared = scope.names.visible.get(name);
  const isBareField = node.arguments.length === 0 && (declared === undefined || !isKind(declared, "macro"));
  const field = isBareField && scope.source ? lookupField(scope.source.schema, name) : undefined;
  if (field?.type === "truth") {
    const newText = `${textOf(scope, node)} is true`;
    const fix = {
      title: `Change to ${newText}`,
      edits: [{ place: placeOf(scope, node), newText }],
      safe: "only meaning",
    } as const;
    return refuse(scope, "TOC2007", { name, near: " It is a field: compare it with `is true`." }, node, fix);
  }
  return resolveName(node.name, "macro", scope.names, scope.report);
}
