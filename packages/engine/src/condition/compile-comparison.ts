import type { Comparison, Expression } from "@tocsin/core";
import type { ScalarText } from "../atom/scalar-text.ts";
import { ValueMemo } from "../atom/value-memo.ts";
import { toLiteralValue, type Compilation } from "../compilation.ts";
import { compileAs } from "../expression/compile-expression.ts";
import { compilePatternSubjects, type PatternSubject } from "../expression/pattern-subjects.ts";
import { compilePattern } from "../expression/pattern.ts";
import type { Scope } from "../scope.ts";
import { createAddressEquality, createEquality } from "./equality.ts";
import { compileBetween, createOrderForm } from "./order.ts";
import { compileSameText, compileSingleText } from "./single-text.ts";
import { always, compileTests, toLiterals, type Family, type Test } from "./tests.ts";
import { createTextForm } from "./text-forms.ts";

/** Compiles one comparison. With a missing subject it does not hold. */
export function compileComparison(compilation: Compilation, comparison: Comparison): (scope: Scope) => boolean {
  if (!isOftenShared(comparison)) return compileOperator(compilation, comparison);
  return compilation.once(`comparison ${JSON.stringify({ ...comparison, at: undefined })}`, () =>
    compilation.cache(compileOperator(compilation, comparison)),
  );
}

/**
 * Fields that tell what kind of event it is are compared with the same few values by most rules. A verdict is kept
 * for these alone: to keep one that nobody asks for again costs more than it saves.
 *
 * INVARIANT: depends on the document alone.
 */
function isOftenShared({ operator, as, subjects, objects }: Comparison): boolean {
  return (
    operator === "is" &&
    as !== "text" &&
    subjects.every(({ op }) => op === "field") &&
    objects.every(({ op }) => op === "literal")
  );
}

function compileOperator(compilation: Compilation, comparison: Comparison): (scope: Scope) => boolean {
  switch (comparison.operator) {
    case "is":
    case "in block":
      return comparison.as === "address" || comparison.operator === "in block"
        ? compileFamily(compilation, comparison, createAddressEquality(compilation))
        : compileEquality(compilation, comparison);
    case "starts with":
    case "ends with":
    case "contains":
    case "like":
      return compileTextForm(compilation, comparison, createTextForm(compilation, comparison.operator, comparison));
    case "matches":
      return compileMatches(compilation, comparison);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compileFamily(compilation, comparison, createOrderForm(compilation, comparison.operator, comparison));
    case "between":
      return compileQuantifier(
        comparison,
        comparison.subjects.map((subject) => compileAs(compilation, subject, comparison.as)),
        compileBetween(compilation, comparison),
      );
  }
}

function compileFamily<Subject, Operand>(
  compilation: Compilation,
  comparison: Comparison,
  family: Family<Subject, Operand>,
): (scope: Scope) => boolean {
  const tests = compileTests(compilation, comparison, family);
  return compileQuantifier(comparison, comparison.subjects.map(family.subject), tests);
}

function compileEquality(compilation: Compilation, comparison: Comparison): (scope: Scope) => boolean {
  const { as, exactly } = comparison;
  const family = createEquality(compilation, as, exactly);
  const tests = compileTests(compilation, comparison, family);
  const holds = compileQuantifier(comparison, comparison.subjects.map(family.subject), tests);
  if (as !== "text" || exactly) return holds;
  if (comparison.objects.some(isRead)) return compileSameText(compilation, comparison, holds);
  return compileSingleText(compilation, comparison, tests, toComparedWhole(compilation, comparison), holds);
}

function compileTextForm<Operand>(
  compilation: Compilation,
  comparison: Comparison,
  family: Family<string, Operand>,
): (scope: Scope) => boolean {
  const tests = compileTests(compilation, comparison, family);
  const otherwise = compileQuantifier(comparison, comparison.subjects.map(family.subject), tests);
  const toValue = comparison.exactly ? (text: ScalarText) => text.text : (text: ScalarText) => text.folded;
  return compileSingleText(compilation, comparison, tests, toValue, otherwise);
}

function compileMatches(compilation: Compilation, comparison: Comparison): (scope: Scope) => boolean {
  const tests = comparison.objects.map((object) => {
    if (object.op !== "pattern") throw new Error("matches takes a regular expression.");
    const { mayMatch, test, isQuick } = compilePattern(object);
    const remembered = isQuick ? test : rememberVerdicts(compilation, test);
    const matches = ({ text, folded }: PatternSubject) => mayMatch(folded) && remembered(text);
    return always(matches);
  });
  const subjects = comparison.subjects.map((subject) => compilePatternSubjects(compilation, subject));
  const otherwise = compileQuantifier(comparison, subjects, tests);
  return compileSingleText(compilation, comparison, tests, (text) => text, otherwise);
}

const leastShare = 0.05;

/** A regular expression takes longer than to look up what it said of the text before. */
function rememberVerdicts({ subjects }: Compilation, test: (text: string) => boolean): (text: string) => boolean {
  if (subjects === undefined) return test;
  const verdicts = new ValueMemo<boolean>(subjects.budget, leastShare);
  return (text) => {
    const known = verdicts.get(text);
    if (known !== undefined) return known;
    const verdict = test(text);
    verdicts.set(text, verdict);
    return verdict;
  };
}

/** A text folded, or as it is where it is longer or shorter than all that it is compared with: folding keeps the length. */
function toComparedWhole(compilation: Compilation, { objects }: Comparison): (text: ScalarText) => string {
  const literals = objects.flatMap((object) => toLiterals(compilation, object));
  const lengths = literals.map(
    ({ expression }) => (toLiteralValue(expression, "text") as string | undefined)?.length ?? 0,
  );
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  return (text) => {
    const { length } = text.text;
    return length < shortest || length > longest ? text.text : text.folded;
  };
}

function isRead({ op }: Expression): boolean {
  return op === "field" || op === "call";
}

type Read<Subject> = (scope: Scope) => readonly (Subject | undefined)[];

function compileQuantifier<Subject>(
  { quantifier, combine, differs }: Comparison,
  subjects: readonly Read<Subject>[],
  tests: readonly Test<Subject>[],
): (scope: Scope) => boolean {
  const read = joinReads(subjects);
  if (quantifier === "some") return combine === "any" ? someOfAny(read, tests) : someOfAll(read, tests);
  return (scope) => {
    const values = read(scope);
    if (values.length === 0) return false;
    const active = toActive(tests, scope);
    const satisfies = (value: Subject) =>
      combine === "any" ? active.some((test) => test(value)) : active.every((test) => test(value));
    return values.every((value) => (value !== undefined && satisfies(value)) !== differs);
  };
}

function joinReads<Subject>(reads: readonly Read<Subject>[]): Read<Subject> {
  const [only] = reads;
  return reads.length === 1 && only !== undefined ? only : (scope) => reads.flatMap((read) => read(scope));
}

/** Some value satisfies some object. */
function someOfAny<Subject>(read: Read<Subject>, tests: readonly Test<Subject>[]): (scope: Scope) => boolean {
  return (scope) => {
    const values = read(scope);
    if (values.length === 0) return false;
    for (const { on } of tests) {
      const test = on(scope);
      if (test === undefined) continue;
      for (const value of values) if (value !== undefined && test(value)) return true;
    }
    return false;
  };
}

/** Every object is satisfied by some value. */
function someOfAll<Subject>(read: Read<Subject>, tests: readonly Test<Subject>[]): (scope: Scope) => boolean {
  return (scope) => {
    const values = read(scope);
    if (values.length === 0) return false;
    return toActive(tests, scope).every((test) => values.some((value) => value !== undefined && test(value)));
  };
}

function toActive<Subject>(tests: readonly Test<Subject>[], scope: Scope): readonly ((value: Subject) => boolean)[] {
  return tests.map(({ on }) => on(scope)).filter((test) => test !== undefined);
}
