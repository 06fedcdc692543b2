import {
  foldText,
  toTextForm,
  type Comparison,
  type ComparisonOperator,
  type ComparisonType,
  type AnywhereExpression,
  type Expression,
  type FieldExpression,
  type FieldType,
} from "@tocsin/core";
import { isLongEnough } from "../atom/text-finder.ts";
import type { SomeOf, Subject } from "../atom/subject.ts";
import type { Subjects } from "../atom/subjects.ts";
import { toLiteralValue, type Compilation, type Literal } from "../compilation.ts";
import { compileAnywhere, compileExpression } from "../expression/compile-expression.ts";
import { compileIdentities } from "../expression/compile-identities.ts";
import { someValue } from "../field/all-values.ts";
import { identifyValue } from "../value/value.ts";

/** Whether atoms are about a text of this length. Undefined: nothing can satisfy it, which needs no atom. */
export function isSought(operator: ComparisonOperator, text: string | undefined): boolean {
  if (text === undefined || operator === "is") return true;
  return operator === "contains" ? isLongEnough(text) : text !== "";
}

/** Whether literals are compared as texts: addresses are compared with blocks, too. */
export function isOfTexts({ operator, as }: Comparison): boolean {
  return operator === "is" ? as !== "address" : isTextForm(operator);
}

function isTextForm(operator: ComparisonOperator): boolean {
  return operator === "starts with" || operator === "ends with" || operator === "contains";
}

/** The text that a literal of a comparison as texts is; undefined: nothing can satisfy it. */
export function createTextOf({ operator, as }: Comparison): (literal: Literal) => string | undefined {
  const read = operator === "is" ? as : "text";
  return ({ expression }) => {
    const value = toLiteralValue(expression, read);
    if (value === undefined) return undefined;
    return operator === "is" ? identifyValue(as, value) : foldText(value as string);
  };
}

/** The subjects of a comparison as they are compared. Undefined: one of them does not depend on the event alone. */
export function toSubjects(
  compilation: Compilation,
  known: Subjects,
  { operator, subjects, as }: Comparison,
): readonly Subject[] | undefined {
  const read = operator === "is" && as !== "address" ? as : "text";
  const found = subjects.map((subject) => toSubject(compilation, known, subject, read));
  return found.every((subject) => subject !== undefined) ? found : undefined;
}

export function toSubject(
  compilation: Compilation,
  known: Subjects,
  expression: Expression,
  as: ComparisonType,
): Subject | undefined {
  const { pure, type } = compileExpression(compilation, expression);
  if (!pure) return undefined;
  return known.once(expression, as, () => {
    const fields = toFields(known, expression);
    return {
      texts: compileIdentities(compilation, expression, as, false),
      ...(expression.op === "anywhere" && as === "text" && { someOf: compileSomeOf(expression) }),
      ...(fields && { fields }),
      ...(isTextual(type) && as === "text" && { toText: toTextForm }),
    };
  });
}

/** Of a field, and of the first of several fields that has a value. */
function toFields({ scalars }: Subjects, expression: Expression): readonly number[] | undefined {
  if (isOfScalars(expression)) return [scalars.field(expression.path, expression.type === "untyped")];
  if (expression.op !== "call" || expression.name !== "either" || !isTextual(expression.type)) return undefined;
  const choices = expression.arguments;
  if (!choices.every((choice) => isOfScalars(choice) && isTextual(choice.type))) return undefined;
  return choices.map((choice) =>
    scalars.field((choice as FieldExpression).path, (choice as FieldExpression).type === "untyped"),
  );
}

function isOfScalars(expression: Expression): expression is FieldExpression {
  return expression.op === "field" && expression.type !== "object";
}

/** Whether a scalar of the type is compared by its text form. */
function isTextual(type: FieldType): boolean {
  return type === "text" || type === "untyped";
}

function compileSomeOf({ paths }: AnywhereExpression): SomeOf {
  if (paths === null) return someValue;
  const read = compileAnywhere(paths);
  return (document, satisfies) => read(document).some(satisfies);
}
