import type { ComparisonType, Expression as IrExpression, FieldType, Fix } from "@tocsin/core";
import type { Comparison } from "../tree/conditions.ts";
import type { Expression } from "../tree/expressions.ts";
import type { OperatorForm } from "./operator-form.ts";
import { type Scope, placeOf, textOf } from "./scope.ts";

/** One comparison while it is lowered: its left side is known, its right side is not yet. */
export interface ComparisonContext {
  readonly node: Comparison;
  readonly scope: Scope;
  readonly form: OperatorForm;
  readonly subjects: readonly IrExpression[];
  /** What the values of all subjects are read as. */
  readonly type: FieldType;
}

/** One value of the right side, and how both sides are read to compare with it. */
export interface ComparedObject {
  readonly expression: IrExpression;
  readonly as: ComparisonType;
  readonly exactly: boolean;
  /** A named list with address blocks among its entries. */
  readonly blocks?: boolean;
}

/** The left side as written: `any of (f, g)` without its words. */
export function toSubjectText({ node, scope }: Pick<ComparisonContext, "node" | "scope">): string {
  return node.subject.expressions.map((expression) => textOf(scope, expression)).join(", ");
}

/** Puts other operator words between the sides; undefined where a comment stands there. */
export function toOperatorFix(
  { node, scope }: Pick<ComparisonContext, "node" | "scope">,
  words: string,
  safe?: Fix["safe"],
): Fix | undefined {
  const span = { start: node.subject.span.end, end: node.object.span.start };
  if (span.end <= span.start || textOf(scope, { span }).includes("#")) return undefined;
  const edits = [{ place: placeOf(scope, { span }), newText: ` ${words} ` }];
  return { title: `Change to ${words}`, edits, ...(safe && { safe }) };
}

/** Puts a literal in quotes: where a text must stand, nothing else can have been meant. */
export function toQuotedFix(node: Expression, scope: Scope): Fix {
  const quoted = JSON.stringify(textOf(scope, node));
  const edits = [{ place: placeOf(scope, node), newText: quoted }];
  return { title: `Change to ${quoted}`, edits, safe: "only meaning" };
}
