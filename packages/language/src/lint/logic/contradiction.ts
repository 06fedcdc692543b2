import type { Formula, Literal, PresenceLiteral, ValueLiteral } from "./formula.ts";
import type { Reading } from "./to-formula.ts";
import type { Term } from "./term.ts";
import type { ValueTest } from "./value-test.ts";
import { isUnsatisfiable } from "./unsatisfiable.ts";

/** So many ways are tried before a question is left open. */
const mostWays = 300;

/** With more literals at once a question is left open: each is held against each. */
const mostLiterals = 150;

/**
 * Whether the formulas can never hold together, on any event: true is certain, false is not. A semantic tableau: every
 * way through the alternatives must end in literals that contradict one another.
 */
export function areContradictory(formulas: readonly Formula[], reading: Reading): boolean {
  return !isOpen([], formulas, reading, { left: mostWays });
}

function isOpen(
  literals: readonly Literal[],
  pending: readonly Formula[],
  reading: Reading,
  budget: { left: number },
): boolean {
  budget.left--;
  if (budget.left < 0) return true;
  const known = [...literals];
  const choices: (readonly Formula[])[] = [];
  if (!collect(pending, known, choices)) return false;
  if (known.length > mostLiterals) return true;
  if (doContradict(known, reading)) return false;
  const [choice, ...others] = choices.toSorted((a, b) => a.length - b.length);
  if (choice === undefined) return true;
  const rest = others.map((of): Formula => ({ op: "any", of }));
  return choice.some((option) => isOpen(known, [option, ...rest], reading, budget));
}

/** Puts what must hold into `literals` and what leaves a choice into `choices`. False: something never holds. */
function collect(formulas: readonly Formula[], literals: Literal[], choices: (readonly Formula[])[]): boolean {
  for (const formula of formulas) {
    switch (formula.op) {
      case "all":
        if (!collect(formula.of, literals, choices)) return false;
        break;
      case "any": {
        const [only] = formula.of;
        if (only === undefined) return false;
        if (formula.of.length > 1) choices.push(formula.of);
        else if (!collect([only], literals, choices)) return false;
        break;
      }
      default:
        literals.push(formula);
    }
  }
  return true;
}

function doContradict(literals: readonly Literal[], reading: Reading): boolean {
  const opaque = new Map<string, boolean>();
  const presences: PresenceLiteral[] = [];
  const values: ValueLiteral[] = [];
  for (const literal of literals) {
    if (literal.op === "present") presences.push(literal);
    else if (literal.op === "some") values.push(literal);
    else if ((opaque.get(literal.key) ?? literal.holds) !== literal.holds) return true;
    else opaque.set(literal.key, literal.holds);
  }
  return new Values(presences, values, reading).contradict();
}

/** What literals say of the values of their terms. */
class Values {
  readonly #absent: ReadonlySet<string>;
  readonly #present: readonly Term[];
  readonly #some: readonly ValueLiteral[];
  readonly #none: readonly ValueLiteral[];
  readonly #reading: Reading;

  constructor(presences: readonly PresenceLiteral[], values: readonly ValueLiteral[], reading: Reading) {
    this.#reading = reading;
    this.#absent = new Set(presences.filter(({ holds }) => !holds).map(({ term }) => term));
    this.#present = presences.filter(({ holds }) => holds).map(({ term }) => reading.term(term));
    this.#some = values.filter(({ holds }) => holds);
    this.#none = values.filter(({ holds }) => !holds);
  }

  contradict(): boolean {
    return (
      this.#some.some((literal) => this.#isImpossible(literal)) ||
      this.#present.some((term) => this.#isWithoutValue(term)) ||
      this.#constants().some((term) => this.#isWithoutValue(term))
    );
  }

  /** Whether no value can be what the literal asks for. */
  #isImpossible({ terms, as, test }: ValueLiteral): boolean {
    const left = terms.map((key) => this.#reading.term(key)).filter((term) => !this.#isAbsent(term));
    if (left.length === 0) return true;
    const tests = [test, ...this.#testsOn(left, as, test)];
    return isUnsatisfiable(tests, as, left);
  }

  #isWithoutValue(term: Term): boolean {
    if (this.#isAbsent(term)) return true;
    const as = term.type;
    if (as === "object" || as === "untyped") return false;
    return isUnsatisfiable(this.#testsOn([term], as), as, [term]);
  }

  /** What else a value of the terms must satisfy. */
  #testsOn(terms: readonly Term[], as: ValueLiteral["as"], but?: ValueTest): readonly ValueTest[] {
    const tests = this.#none
      .filter((literal) => literal.as === as && terms.every(({ key }) => literal.terms.includes(key)))
      .map(({ test }) => ({ ...test, negated: !test.negated }));
    const [only] = terms;
    if (terms.length > 1 || only?.single !== true) return tests;
    const ofOne = this.#some.filter((literal) => {
      return literal.as === as && literal.test !== but && this.#isAbout(literal, only);
    });
    return [...tests, ...ofOne.map(({ test }) => test)];
  }

  /** Whether the literal's value can only be one of the term. */
  #isAbout({ terms }: ValueLiteral, { key }: Term): boolean {
    return terms.every((other) => other === key || this.#isAbsent(this.#reading.term(other)));
  }

  /** A term has no value where one that it needs has none. */
  #isAbsent({ key, needs }: Term): boolean {
    return this.#absent.has(key) || needs.some((needed) => this.#isAbsent(needed));
  }

  #constants(): readonly Term[] {
    const keys = new Set(this.#none.flatMap(({ terms }) => terms));
    return [...keys, ...this.#absent].map((key) => this.#reading.term(key)).filter(({ always }) => always);
  }
}
