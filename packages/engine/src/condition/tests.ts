import type { Comparison, Expression } from "@tocsin/core";
import type { Compilation, Literal } from "../compilation.ts";
import type { Scope } from "../scope.ts";

/** Whether one value of the subject satisfies what stands on the right. */
export interface Test<Subject> {
  /** On a scope; undefined where it has expired. */
  readonly on: (scope: Scope) => ((value: Subject) => boolean) | undefined;
  /** Of what is the same on every scope: that. */
  readonly lasting?: (value: Subject) => boolean;
}

/** How one family of operators reads its two sides. */
export interface Family<Subject, Operand> {
  readonly subject: (expression: Expression) => (scope: Scope) => readonly (Subject | undefined)[];
  /** What a literal is to the operator; undefined: nothing can satisfy it. */
  readonly literal: (literal: Literal) => Operand | undefined;
  /** What an expression on the right is on a scope. */
  readonly dynamic: (expression: Expression) => (scope: Scope) => readonly (Operand | undefined)[];
  /** A test that holds where some of the operands is satisfied. */
  readonly some: (operands: readonly Operand[]) => (value: Subject) => boolean;
  /** The same of operands that never change, for which much may be made; absent: `some` does. */
  readonly someOfLiterals?: (operands: readonly Operand[]) => (value: Subject) => boolean;
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
  const some = family.someOfLiterals ?? family.some;
  return [
    ...groups.map((group) => always(some(toOperands(group, family)))),
    ...expiring.map((literal) => until(literal.until!, some(toOperands([literal], family)))),
    ...objects.filter(isDynamic).map((object) => dynamic(object, family)),
  ];
}

export function always<Subject>(test: (value: Subject) => boolean): Test<Subject> {
  return { on: () => test, lasting: test };
}

function until<Subject>(end: number, test: (value: Subject) => boolean): Test<Subject> {
  return { on: ({ time }) => (time === undefined || time < end ? test : undefined) };
}

function dynamic<Subject, Operand>(object: Expression, family: Family<Subject, Operand>): Test<Subject> {
  const read = family.dynamic(object);
  return { on: (scope) => family.some(read(scope).filter((operand) => operand !== undefined)) };
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
