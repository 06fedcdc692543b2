import type { Comparison } from "@tocsin/core";
import type { ScalarText } from "../atom/scalar-text.ts";
import type { Subject } from "../atom/subject.ts";
import type { Compilation } from "../compilation.ts";
import { several } from "../field/scalar-table.ts";
import type { Scope } from "../scope.ts";
import { toSubject } from "./subjects-of.ts";
import type { Test } from "./tests.ts";

/**
 * Compiles a comparison that nearly always is of one text: nothing is made for it but, once, the text folded. `toValue`
 * gives what the tests take; `otherwise` is asked where the subject is anything else.
 */
export function compileSingleText<Value>(
  compilation: Compilation,
  { quantifier, combine, subjects: [only, ...others] }: Comparison,
  tests: readonly Test<Value>[],
  toValue: (text: ScalarText) => Value,
  otherwise: (scope: Scope) => boolean,
): (scope: Scope) => boolean {
  const { subjects: known } = compilation;
  if (known === undefined || only === undefined || others.length > 0 || quantifier !== "some") return otherwise;
  const subject = toSubject(compilation, known, only, "text");
  if (subject?.hasOneText !== true) return otherwise;
  const [first] = tests;
  const last = tests.length === 1 && combine === "any" ? first?.lasting : undefined;
  if (last !== undefined) return ofSubject(subject, (text) => last(toValue(text)), otherwise);
  const holds = combine === "any" ? createSome(tests) : createEvery(tests);
  return ofSubject(subject, (text, scope) => holds(toValue(text), scope), otherwise);
}

/** Compiles whether one text is another, both of the event. */
export function compileSameText(
  compilation: Compilation,
  { quantifier, subjects, objects }: Comparison,
  otherwise: (scope: Scope) => boolean,
): (scope: Scope) => boolean {
  const { subjects: known } = compilation;
  const [only, object, ...others] = [...subjects, ...objects];
  if (known === undefined || quantifier !== "some" || subjects.length !== 1 || others.length > 0) return otherwise;
  if (only === undefined || object === undefined || !(object.op === "field" || object.op === "call")) return otherwise;
  const left = toSubject(compilation, known, only, "text");
  const right = toSubject(compilation, known, object, "text");
  if (left?.hasOneText !== true || right?.hasOneText !== true || left === right) return otherwise;
  return (scope) => {
    const one = left.textOf(scope);
    const other = right.textOf(scope);
    if (one === several || other === several) return otherwise(scope);
    if (one === undefined || other === undefined) return false;
    // A text folded is as long as before.
    return one.text.length === other.text.length && one.folded === other.folded;
  };
}

function ofSubject(
  subject: Subject,
  holds: (text: ScalarText, scope: Scope) => boolean,
  otherwise: (scope: Scope) => boolean,
): (scope: Scope) => boolean {
  return (scope) => {
    const text = subject.textOf(scope);
    if (text === several) return otherwise(scope);
    return text !== undefined && holds(text, scope);
  };
}

function createSome<Value>(tests: readonly Test<Value>[]): (value: Value, scope: Scope) => boolean {
  return (value, scope) => {
    for (const { on } of tests) if (on(scope)?.(value) === true) return true;
    return false;
  };
}

function createEvery<Value>(tests: readonly Test<Value>[]): (value: Value, scope: Scope) => boolean {
  return (value, scope) => {
    for (const { on } of tests) if (on(scope)?.(value) === false) return false;
    return true;
  };
}
