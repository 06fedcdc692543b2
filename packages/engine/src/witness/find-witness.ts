import {
  foldText,
  scanPattern,
  toClauses,
  toLikePieces,
  type Comparison,
  type Condition,
  type Expression,
} from "@tocsin/core";
import type { AtomTable } from "../atom/atom-table.ts";
import type { Subject } from "../atom/subject.ts";
import { toLiteralValue, type Compilation, type Literal } from "../compilation.ts";
import { createTextOf, isOfTexts, isSought, toSubject, toSubjects } from "../condition/comparison-atoms.ts";
import { toLiterals } from "../condition/tests.ts";
import { cheapestOf } from "./cost.ts";

/**
 * Atoms of which one holds wherever the condition does; none: it never holds. Undefined: nothing of the kind is known.
 *
 * INVARIANT: it may only over-approximate: where the condition holds one of the atoms does.
 */
export type Witness = readonly number[] | undefined;

/** Finds the witness of a condition that seems to hold least often. */
export function findWitness(
  compilation: Compilation,
  atoms: AtomTable,
  condition: Condition,
  negated = false,
): Witness {
  const of = (part: Condition) => findWitness(compilation, atoms, part, negated);
  switch (condition.op) {
    case "constant":
      return condition.holds === negated ? [] : undefined;
    case "not":
      return findWitness(compilation, atoms, condition.of, !negated);
    case "all":
    case "any":
      return (condition.op === "all") === negated
        ? unionOf(condition.of.map(of))
        : cheapestOf(atoms, condition.of.map(of));
    case "present": {
      const subject = negated ? undefined : toSubject(compilation, atoms, condition.of, "text");
      return subject && [atoms.presence(subject)];
    }
    case "compare":
      return negated ? undefined : ofComparison(compilation, atoms, condition);
  }
}

function unionOf(witnesses: readonly Witness[]): Witness {
  return witnesses.every((witness) => witness !== undefined) ? [...new Set(witnesses.flat())] : undefined;
}

function ofComparison(compilation: Compilation, atoms: AtomTable, comparison: Comparison): Witness {
  const subjects = toSubjects(compilation, atoms, comparison);
  if (subjects === undefined) return undefined;
  return ofObjects(compilation, atoms, comparison, subjects) ?? subjects.map((subject) => atoms.presence(subject));
}

/** Undefined: of the subjects it is known only that they have a value, as they must in every comparison that holds. */
function ofObjects(
  compilation: Compilation,
  atoms: AtomTable,
  comparison: Comparison,
  subjects: readonly Subject[],
): Witness {
  if (comparison.differs) return undefined;
  const { objects, combine } = comparison;
  const found = objects.flatMap((object) => ofObject(compilation, atoms, comparison, object, subjects));
  if (combine === "any") return unionOf(found.map(({ witness }) => witness));
  // What has expired is not asked for any more, whatever else must hold.
  const lasting = found.filter(({ expires }) => !expires);
  return cheapestOf(
    atoms,
    lasting.map(({ witness }) => witness),
  );
}

interface ObjectWitness {
  readonly witness: Witness;
  readonly expires: boolean;
}

/** Of each thing that an object asks for. */
function ofObject(
  compilation: Compilation,
  atoms: AtomTable,
  comparison: Comparison,
  object: Expression,
  subjects: readonly Subject[],
): readonly ObjectWitness[] {
  const contains = (texts: readonly string[]) =>
    subjects.flatMap((subject) => texts.map((text) => atoms.atom(subject, "contains", text)));
  if (object.op === "pattern") {
    const part = scanPattern(object.pattern);
    const clauses = part === undefined ? [] : toClauses(part);
    const sought = clauses.filter((clause) => clause.every((text) => isSought("contains", text)));
    return [{ witness: cheapestOf(atoms, sought.map(contains)), expires: false }];
  }
  if (object.op !== "literal" && object.op !== "list") return [{ witness: undefined, expires: false }];
  return toLiterals(compilation, object).map((literal) => ({
    witness: ofLiteral(atoms, comparison, literal, subjects),
    expires: literal.until !== undefined,
  }));
}

function ofLiteral(atoms: AtomTable, comparison: Comparison, literal: Literal, subjects: readonly Subject[]): Witness {
  const { operator } = comparison;
  if (operator === "like") return ofLike(atoms, literal, subjects);
  if (!isOfTexts(comparison)) return undefined;
  const text = createTextOf(comparison)(literal);
  if (text === undefined) return [];
  if (!isSought(operator, text)) return undefined;
  const form = operator as "is" | "starts with" | "ends with" | "contains";
  return subjects.map((subject) => atoms.atom(subject, form, text));
}

/** The pieces between its wildcards. */
function ofLike(atoms: AtomTable, { expression }: Literal, subjects: readonly Subject[]): Witness {
  const text = toLiteralValue(expression, "text");
  if (text === undefined) return [];
  const pieces = toLikePieces(foldText(text as string));
  const parts = pieces.flatMap((piece, at) =>
    piece.flatMap((part, place) => {
      if (part === null || part === "") return [];
      const begins = at === 0 && place === 0;
      const ends = at === pieces.length - 1 && place === piece.length - 1;
      const form = begins && ends ? "is" : begins ? "starts with" : ends ? "ends with" : "contains";
      if (!isSought(form, part)) return [];
      return [subjects.map((subject) => atoms.atom(subject, form, part))];
    }),
  );
  return cheapestOf(atoms, parts);
}
