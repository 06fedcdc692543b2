import { createLikeMatcher, foldText, type Comparison } from "@tocsin/core";
import { Alphabet } from "../atom/alphabet.ts";
import { toLiteralValue, type Compilation } from "../compilation.ts";
import { compileIdentities } from "../expression/compile-identities.ts";
import type { Family } from "./tests.ts";
import { createContainsOne, createEndsWithOne, createStartsWithOne } from "../atom/text-lists.ts";

/** Of the values of a field on the right of a text form only so many are compared: every pair costs. */
const maximumOperands = 1000;

type TextOperator = "starts with" | "ends with" | "contains" | "like";

/** `starts with`, `ends with`, `contains`, `like`. */
export function createTextForm(
  compilation: Compilation,
  operator: TextOperator,
  { exactly }: Comparison,
): Family<string, string> {
  const toTest = forms[operator];
  const alphabet = compilation.subjects?.alphabet ?? new Alphabet();
  return {
    subject: (expression) => compileIdentities(compilation, expression, "text", exactly),
    literal: ({ expression }) => {
      const text = toLiteralValue(expression, "text") as string | undefined;
      return text === undefined || exactly ? text : foldText(text);
    },
    dynamic: (expression) => {
      const texts = compileIdentities(compilation, expression, "text", exactly);
      return (scope) => texts(scope).slice(0, maximumOperands);
    },
    some: (objects) => {
      const tests = objects.map(toTest);
      return (text) => tests.some((test) => test(text));
    },
    someOfLiterals: (objects) => toListTest(operator, objects, alphabet),
  };
}

const forms: Readonly<Record<TextOperator, (object: string) => (text: string) => boolean>> = {
  "starts with": (object) => (text) => text.startsWith(object),
  "ends with": (object) => (text) => text.endsWith(object),
  contains: (object) => (text) => text.includes(object),
  like: createLikeMatcher,
};

function toListTest(operator: TextOperator, objects: readonly string[], alphabet: Alphabet): (text: string) => boolean {
  switch (operator) {
    case "starts with":
      return createStartsWithOne(objects, alphabet);
    case "ends with":
      return createEndsWithOne(objects, alphabet);
    case "contains":
      return createContainsOne(objects);
    case "like": {
      const tests = objects.map(createLikeMatcher);
      const [first] = tests;
      return tests.length === 1 && first !== undefined ? first : (text) => tests.some((test) => test(text));
    }
  }
}
