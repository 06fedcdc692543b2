import type { Comparison, Expression } from "@tocsin/core";
import type { Compilation, Literal } from "../compilation.ts";
import type { Scope } from "../scope.ts";

/** Whether one value of the subject satisfies what stands on the right, on a scope; undefined where that has expired. */
export type Test<Subject> = (scope: Scope) => ((value: Subject) => boolean) | undefined;

/** How one family of operators reads its two sides. */
export interface Family<Subject, Operand> {
  readonly subject: (expression: Expression) => (scope: Scope) => readonly (Subject | undefined)[];
  /** What a literal is to the operator; undefined: nothing can satisfy it. */
  readonly literal: (literal: Literal) => Operand | undefined;
  /** What an expression on the right is on a scope. */
  readonly dynamic: (expression: Expression) => (scope: Scope) => readonly (Operand | undefined)[];
  /** A test that holds where some of the operands is satisfied. */
  readonly some: (operands: readonly Operand[]) => (value: Subject) => boolean;
}

/**
 * The tests of a comparison's objects. Under `any` all literals that last are one test; under `all` each object is a
 * test of its own, and so is each entry of a list.
 */
export function compileTests<Subject, Operand>(
  compilation: Compilation,
  { objects, combine }: Comparison,
  family: Family<Subject, Operand>,
): readonly Test<Subject>[] {
  const literals = objects.flatMap((object) => toLiterals(compilation, object));
  const lasting = literals.filter(({ until }) => until === undefined);
  const expiring = literals.filter(({ until }) => until !== undefined);
  const groups = combine === "any" && lasting.length > 0 ? [lasting] : lasting.map((literal) => [literal]);
  return [
    ...groups.map((group) => always(family.some(toOperands(group, family)))),
    ...expiring.map((literal) => until(literal.until!, family.some(toOperands([literal], family)))),
    ...objects.filter(isDynamic).map((object) => dynamic(object, family)),
  ];
}

function always<Subject>(test: (value: Subject) => boolean): Test<Subject> {
  return () => test;
}

function until<Subject>(end: number, test: (value: Subject) => boolean): Test<Subject> {
  return (scope) => (scope.time === undefined || scope.time < end ? test : undefined);
}

function dynamic<Subject, Operand>(object: Expression, family: Family<Subject, Operand>): Test<Subject> {
  const read = family.dynamic(object);
  return (scope) => family.some(read(scope).filter((operand) => operand !== undefined));
}

function toOperands<Subject, Operand>(literals: readonly Literal[], family: Family<Subject, Operand>): Operand[] {
  return literals.map((literal) => family.literal(literal)).filter((operand) => operand !== undefined);
}

/** The literals of an object: itself, or the entries of a list; none of any other. */
export function toLiterals(compilation: Compilation, object: Expression): readonly Literal[] {
  if (object.op === "literal") return [{ expression: object }];
  return object.op === "list" ? compilation.list(object.list) : [];
}

function isDynamic(object: Expression): boolean {
  return object.op !== "literal" && object.op !== "list";
}
