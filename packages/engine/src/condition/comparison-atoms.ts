import { foldText, type Comparison, type ComparisonOperator, type ComparisonType, type Expression } from "@tocsin/core";
import type { AtomTable } from "../atom/atom-table.ts";
import type { Subject } from "../atom/subject.ts";
import type { TextForm } from "../atom/text-matcher.ts";
import { toLiteralValue, type Compilation, type Literal } from "../compilation.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import { compileIdentities } from "../expression/compile-identities.ts";
import { createScalarReader } from "../field/scalar-reader.ts";
import type { Scope } from "../scope.ts";
import { identifyValue } from "../value/value.ts";
import { toLiterals } from "./tests.ts";

/** Compiles a comparison to a look at atoms. Undefined: atoms do not say all that it asks. */
export function compileByAtoms(
  compilation: Compilation,
  comparison: Comparison,
): ((scope: Scope) => boolean) | undefined {
  const { atoms } = compilation;
  if (atoms === undefined || !isOfAtoms(compilation, comparison)) return undefined;
  const subjects = toSubjects(compilation, atoms, comparison);
  if (subjects === undefined) return undefined;
  const texts = comparison.objects.flatMap((object) => toLiterals(compilation, object).map(createTextOf(comparison)));
  const form = comparison.operator as TextForm;
  const holdsOne = (wanted: readonly (string | undefined)[]) => {
    const known = wanted.filter((text) => text !== undefined);
    const groups = subjects.map((subject) => {
      const members = known.map((text) => atoms.atom(subject, form, text));
      return { subject, atom: atoms.group(subject, members) };
    });
    return anyOf(known.length === 0 ? [] : groups);
  };
  if (comparison.combine === "any") return holdsOne(texts);
  const each = texts.map((text) => holdsOne([text]));
  const present = anyOf(subjects.map((subject) => ({ subject, atom: atoms.presence(subject) })));
  return (scope) => {
    for (const holds of each) if (!holds(scope)) return false;
    return each.length > 0 || present(scope);
  };
}

function anyOf(atoms: readonly { readonly subject: Subject; readonly atom: number }[]): (scope: Scope) => boolean {
  const [first] = atoms;
  if (first === undefined) return () => false;
  const { subject, atom } = first;
  if (atoms.length === 1) return (scope) => subject.holds(atom, scope);
  return (scope) => {
    for (const each of atoms) if (each.subject.holds(each.atom, scope)) return true;
    return false;
  };
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
  return atoms.subject(`${as} ${JSON.stringify(expression)}`, () => ({
    texts: compileIdentities(compilation, expression, as, false),
    ...(expression.op === "field" &&
      type !== "object" &&
      type !== "untyped" && { scalar: createScalarReader(expression.path) }),
  }));
}
