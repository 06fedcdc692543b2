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
import type { AtomTable } from "../atom/atom-table.ts";
import type { SomeOf, Subject } from "../atom/subject.ts";
import type { TextForm } from "../atom/text-matcher.ts";
import { toLiteralValue, type Compilation, type Literal } from "../compilation.ts";
import { compileAnywhere, compileExpression } from "../expression/compile-expression.ts";
import { compileIdentities } from "../expression/compile-identities.ts";
import { someValue } from "../field/all-values.ts";
import type { Scope } from "../scope.ts";
import { identifyValue } from "../value/value.ts";
import { compileJunction } from "./junction.ts";
import { toLiterals } from "./tests.ts";

/**
 * Compiles a comparison to a look at atoms. `compilePlain` compiles the same comparison with fewer objects without them.
 * Undefined: atoms do not say all that it asks.
 */
export function compileByAtoms(
  compilation: Compilation,
  comparison: Comparison,
  compilePlain: (comparison: Comparison) => (scope: Scope) => boolean,
): ((scope: Scope) => boolean) | undefined {
  const { atoms } = compilation;
  if (atoms === undefined || !isOfAtoms(compilation, comparison)) return undefined;
  const subjects = toSubjects(compilation, atoms, comparison);
  if (subjects === undefined) return undefined;
  const { combine, operator } = comparison;
  const textOf = createTextOf(comparison);
  const literals = comparison.objects.flatMap((object) => toLiterals(compilation, object));
  const isPlain = (literal: Literal) => !isSought(operator, textOf(literal));
  const plain = literals.filter(isPlain).map(({ expression }) => expression);
  const texts = literals.filter((literal) => !isPlain(literal)).map(textOf);
  const parts = (combine === "any" ? [texts] : texts.map((text) => [text])).map((group) =>
    holdsOne(atoms, subjects, operator as TextForm, group),
  );
  // Without an object it is asked, too, whether there is a value.
  if (plain.length > 0 || literals.length === 0) parts.push(compilePlain({ ...comparison, objects: plain }));
  return compileJunction(parts, combine === "any");
}

/** Whether atoms are about a text of this length. Undefined: nothing can satisfy it, which needs no atom. */
export function isSought(operator: ComparisonOperator, text: string | undefined): boolean {
  if (text === undefined || operator === "is") return true;
  return operator === "contains" ? isLongEnough(text) : text !== "";
}

function holdsOne(
  atoms: AtomTable,
  subjects: readonly Subject[],
  form: TextForm,
  texts: readonly (string | undefined)[],
): (scope: Scope) => boolean {
  const known = texts.filter((text) => text !== undefined);
  if (known.length === 0) return () => false;
  return compileAnyAtom(
    atoms,
    subjects.flatMap((subject) => known.map((text) => atoms.atom(subject, form, text))),
  );
}

/** More atoms of a subject than this are one of their own. */
const mostSingle = 8;

/** Whether one of the atoms holds. */
export function compileAnyAtom(atoms: AtomTable, wanted: readonly number[]): (scope: Scope) => boolean {
  const bySubject = Map.groupBy(new Set(wanted), (atom) => atoms.of(atom).subject);
  const parts = [...bySubject].map(([subject, members]) => {
    const few = members.length > mostSingle ? [atoms.group(subject, members)] : members;
    const [only] = few;
    return few.length === 1 && only !== undefined
      ? (scope: Scope) => subject.holds(only, scope)
      : (scope: Scope) => subject.holdsAny(few, scope);
  });
  return compileJunction(parts, true);
}

function isOfAtoms(compilation: Compilation, comparison: Comparison): boolean {
  const { quantifier, exactly, objects } = comparison;
  return (
    quantifier === "some" &&
    !exactly &&
    isOfTexts(comparison) &&
    objects.every(
      (object) =>
        object.op === "literal" ||
        (object.op === "list" && compilation.list(object.list).every(({ until }) => until === undefined)),
    )
  );
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
  atoms: AtomTable,
  { operator, subjects, as }: Comparison,
): readonly Subject[] | undefined {
  const read = operator === "is" && as !== "address" ? as : "text";
  const found = subjects.map((subject) => toSubject(compilation, atoms, subject, read));
  return found.every((subject) => subject !== undefined) ? found : undefined;
}

export function toSubject(
  compilation: Compilation,
  atoms: AtomTable,
  expression: Expression,
  as: ComparisonType,
): Subject | undefined {
  const { pure, type } = compileExpression(compilation, expression);
  if (!pure) return undefined;
  return atoms.subject(`${as} ${JSON.stringify(expression)}`, () => {
    const fields = toFields(atoms, expression);
    return {
      texts: compileIdentities(compilation, expression, as, false),
      ...(expression.op === "anywhere" && as === "text" && { someOf: compileSomeOf(expression) }),
      ...(fields && { fields }),
      ...(isTextual(type) && as === "text" && { toText: toTextForm }),
    };
  });
}

/** Of a field, and of the first of several fields that has a value. */
function toFields({ scalars }: AtomTable, expression: Expression): readonly number[] | undefined {
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
