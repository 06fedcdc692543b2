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
import type { Subjects } from "../atom/subjects.ts";
import type { TextForm } from "../atom/text-matcher.ts";
import { toLiteralValue, type Compilation, type Literal } from "../compilation.ts";
import { createTextOf, isOfTexts, isSought, toSubject, toSubjects } from "../condition/subjects-of.ts";
import { toLiterals } from "../condition/tests.ts";

/**
 * What an event that meets a condition must have, as far as atoms tell; undefined: nothing is known.
 *
 * INVARIANT: it may only over-approximate: where the condition holds this does.
 */
export type Need = OneOf | Junction | undefined;

/** One of the atoms holds; of none: the condition never does. */
interface OneOf {
  readonly op: "one of";
  readonly atoms: readonly number[];
  /** Whether it is all that is asked: where one of the atoms holds, so does what it is the need of. */
  readonly isExact: boolean;
}

interface Junction {
  readonly op: "all" | "any";
  readonly of: readonly Need[];
  /** What it is the need of; absent: a part of a comparison. */
  readonly condition?: Condition;
}

/** Adds the atoms to the table. */
export function findNeed(compilation: Compilation, subjects: Subjects, atoms: AtomTable, condition: Condition): Need {
  return new NeedFinder(compilation, subjects, atoms).find(condition, false);
}

class NeedFinder {
  readonly #compilation: Compilation;
  readonly #subjects: Subjects;
  readonly #atoms: AtomTable;

  constructor(compilation: Compilation, subjects: Subjects, atoms: AtomTable) {
    this.#compilation = compilation;
    this.#subjects = subjects;
    this.#atoms = atoms;
  }

  find(condition: Condition, isNegated: boolean): Need {
    switch (condition.op) {
      case "constant":
        return condition.holds === isNegated ? never : undefined;
      case "not":
        return this.find(condition.of, !isNegated);
      case "all":
      case "any": {
        const of = condition.of.map((part) => this.find(part, isNegated));
        return isNegated ? { op: opposite[condition.op], of } : { op: condition.op, of, condition };
      }
      case "present": {
        const subject = isNegated ? undefined : toSubject(this.#compilation, this.#subjects, condition.of, "text");
        return subject && { op: "all", of: [this.#oneOf([this.#atoms.presence(subject)], true)], condition };
      }
      case "compare":
        return isNegated ? undefined : this.#ofComparison(condition);
    }
  }

  #oneOf(atoms: readonly number[], isExact: boolean): OneOf {
    return { op: "one of", atoms, isExact };
  }

  #ofComparison(comparison: Comparison): Need {
    const subjects = toSubjects(this.#compilation, this.#subjects, comparison);
    if (subjects === undefined) return undefined;
    const { combine, differs, quantifier, exactly } = comparison;
    const isExact = quantifier === "some" && !exactly;
    const of = differs ? [undefined] : this.#ofObjects(comparison, subjects, isExact);
    const need: Need = of.length === 0 ? undefined : { op: combine, of, condition: comparison };
    if (need !== undefined && (combine === "any" || of.length === 1) && !of.includes(undefined)) return need;
    // Its subjects have a value, as they must in every comparison that holds.
    const present = this.#oneOf(
      subjects.map((subject) => this.#atoms.presence(subject)),
      false,
    );
    return { op: "all", of: [need, present] };
  }

  /** Of each thing that the objects ask for; of texts of which any will do of all together. */
  #ofObjects(comparison: Comparison, subjects: readonly Subject[], isExact: boolean): readonly Need[] {
    if (comparison.combine === "any" && isOfTexts(comparison) && comparison.objects.every(isOfLiterals)) {
      const literals = comparison.objects.flatMap((object) => toLiterals(this.#compilation, object));
      return literals.length === 0 ? [] : [this.#ofTexts(comparison, literals, subjects, isExact)];
    }
    return comparison.objects.flatMap((object) => this.#ofObject(comparison, object, subjects, isExact));
  }

  #ofObject(
    comparison: Comparison,
    object: Expression,
    subjects: readonly Subject[],
    isExact: boolean,
  ): readonly Need[] {
    if (object.op === "pattern") return [this.#ofPattern(object.pattern, subjects)];
    if (!isOfLiterals(object)) return [undefined];
    return toLiterals(this.#compilation, object).flatMap((literal): readonly Need[] => {
      const hasEnd = literal.until !== undefined;
      // What has expired is not asked for any more, whatever else must hold.
      if (hasEnd && comparison.combine === "all") return [undefined];
      return [this.#ofLiteral(comparison, literal, subjects, isExact && !hasEnd)];
    });
  }

  #ofPattern(pattern: string, subjects: readonly Subject[]): Need {
    const part = scanPattern(pattern);
    const clauses = part === undefined ? [] : toClauses(part);
    const sought = clauses.filter((clause) => clause.every((text) => isSought("contains", text)));
    const of = sought.map((clause) =>
      this.#oneOf(
        subjects.flatMap((subject) => clause.map((text) => this.#atoms.atom(subject, "contains", text))),
        false,
      ),
    );
    return of.length === 0 ? undefined : { op: "all", of };
  }

  #ofLiteral(comparison: Comparison, literal: Literal, subjects: readonly Subject[], isExact: boolean): Need {
    if (comparison.operator === "like") return this.#ofLike(literal, subjects);
    return isOfTexts(comparison) ? this.#ofTexts(comparison, [literal], subjects, isExact) : undefined;
  }

  /** That one of the literals is met, which are compared as texts. What nothing can satisfy adds nothing. */
  #ofTexts(comparison: Comparison, literals: readonly Literal[], subjects: readonly Subject[], isExact: boolean): Need {
    const toText = createTextOf(comparison);
    const form = comparison.operator as TextForm;
    const atoms: number[] = [];
    for (const literal of literals) {
      const text = toText(literal);
      if (text === undefined) continue;
      if (!isSought(form, text)) return undefined;
      for (const subject of subjects) atoms.push(this.#atoms.atom(subject, form, text));
    }
    return this.#oneOf(atoms, isExact && literals.every(({ until }) => until === undefined));
  }

  /** The pieces between its wildcards. */
  #ofLike({ expression }: Literal, subjects: readonly Subject[]): Need {
    const text = toLiteralValue(expression, "text");
    if (text === undefined) return never;
    const pieces = toLikePieces(foldText(text as string));
    const of = pieces.flatMap((piece, at) =>
      piece.flatMap((part, place) => {
        if (part === null || part === "") return [];
        const begins = at === 0 && place === 0;
        const ends = at === pieces.length - 1 && place === piece.length - 1;
        const form = begins && ends ? "is" : begins ? "starts with" : ends ? "ends with" : "contains";
        if (!isSought(form, part)) return [];
        return [
          this.#oneOf(
            subjects.map((subject) => this.#atoms.atom(subject, form, part)),
            false,
          ),
        ];
      }),
    );
    return of.length === 0 ? undefined : { op: "all", of };
  }
}

function isOfLiterals({ op }: Expression): boolean {
  return op === "literal" || op === "list";
}

const never: OneOf = { op: "one of", atoms: [], isExact: true };
const opposite = { all: "any", any: "all" } as const;
