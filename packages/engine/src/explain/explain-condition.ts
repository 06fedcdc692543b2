import type { Condition, Expression, JsonValue, Place } from "@tocsin/core";
import type { Redactor } from "../alert/redaction.ts";
import type { Compilation } from "../compilation.ts";
import { compileCondition } from "../condition/compile-condition.ts";
import { compileExpression, showValues } from "../expression/compile-expression.ts";
import type { Scope } from "../scope.ts";
import { describeExpression } from "./describe-expression.ts";

/** One clause of a condition: whether it holds on an event, what its subjects were, and its parts. */
export interface Clause {
  readonly at: Place;
  readonly op: Condition["op"];
  readonly holds: boolean;
  /** Of a comparison or `is present`: each subject (and each field on the right) with its values, redacted. */
  readonly values: readonly SeenValues[];
  /** Of `all`, `any`, `not`. */
  readonly of: readonly Clause[];
}

export interface SeenValues {
  /** As the language writes it: `source.ip`, `lower(user.name)`. */
  readonly expression: string;
  /** At most 20; empty: missing. */
  readonly values: readonly JsonValue[];
  readonly total: number;
}

const maximumSeen = 20;

/** Evaluates every clause of a condition by itself, also those that need not have been looked at. */
export function explainCondition(
  compilation: Compilation,
  condition: Condition,
  scope: Scope,
  redactor: Redactor,
): Clause {
  const explain = (part: Condition) => explainCondition(compilation, part, scope, redactor);
  const see = (expression: Expression) => seeValues(compilation, expression, scope, redactor);
  const { op, at } = condition;
  switch (condition.op) {
    case "constant":
      return { op, at, holds: condition.holds, values: [], of: [] };
    case "not": {
      const part = explain(condition.of);
      return { op, at, holds: !part.holds, values: [], of: [part] };
    }
    case "all":
    case "any": {
      const of = condition.of.map(explain);
      const holds = condition.op === "all" ? of.every((part) => part.holds) : of.some((part) => part.holds);
      return { op, at, holds, values: [], of };
    }
    case "present":
    case "compare": {
      const holds = compileCondition(compilation, condition)(scope);
      const subjects = condition.op === "present" ? [condition.of] : condition.subjects;
      const objects = condition.op === "present" ? [] : condition.objects.filter((object) => !isConstant(object));
      return { op, at, holds, values: [...subjects, ...objects].map(see), of: [] };
    }
  }
}

/** The innermost clause that made a condition hold or fail: of an `all` that fails the first part that does, of an `any` that holds the first that does. */
export function toDecidingClause(clause: Clause): Clause {
  if (clause.op === "not" && clause.of[0] !== undefined) return toDecidingClause(clause.of[0]);
  const decisive = clause.op === "all" ? !clause.holds : clause.op === "any" ? clause.holds : false;
  const part = decisive ? clause.of.find(({ holds }) => holds === clause.holds) : undefined;
  return part === undefined ? clause : toDecidingClause(part);
}

function isConstant({ op }: Expression): boolean {
  return op === "literal" || op === "list" || op === "pattern";
}

function seeValues(compilation: Compilation, expression: Expression, scope: Scope, redactor: Redactor): SeenValues {
  const all = showValues(compileExpression(compilation, expression), scope);
  const values = all.slice(0, maximumSeen).map((value) => redactor.ofExpression(expression, value));
  return {
    expression: describeExpression(expression),
    values: values.filter((value) => value !== undefined),
    total: all.length,
  };
}
