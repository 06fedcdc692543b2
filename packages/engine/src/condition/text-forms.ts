import { createLikeMatcher, foldText, type Comparison } from "@tocsin/core";
import { toLiteralValue, type Compilation } from "../compilation.ts";
import { compileIdentities } from "../expression/compile-identities.ts";
import type { Family } from "./tests.ts";

/** Of the values of a field on the right of a text form only so many are compared: every pair costs. */
const maximumOperands = 1000;

type TextOperator = "starts with" | "ends with" | "contains" | "like";

/** `starts with`, `ends with`, `contains`, `like`. */
export function createTextForm(
  compilation: Compilation,
  operator: TextOperator,
  { exactly }: Comparison,
): Family<string, (text: string) => boolean> {
  const toTest = forms[operator];
  return {
    subject: (expression) => compileIdentities(compilation, expression, "text", exactly),
    literal: ({ expression }) => {
      const text = toLiteralValue(expression, "text") as string | undefined;
      return text === undefined ? undefined : toTest(exactly ? text : foldText(text));
    },
    dynamic: (expression) => {
      const texts = compileIdentities(compilation, expression, "text", exactly);
      return (scope) =>
        texts(scope)
          .slice(0, maximumOperands)
          .map((text) => (text === undefined ? undefined : toTest(text)));
    },
    some: (tests) => {
      const [first] = tests;
      if (tests.length === 1 && first !== undefined) return first;
      return (text) => tests.some((test) => test(text));
    },
  };
}

const forms: Readonly<Record<TextOperator, (object: string) => (text: string) => boolean>> = {
  "starts with": (object) => (text) => text.startsWith(object),
  "ends with": (object) => (text) => text.endsWith(object),
  contains: (object) => (text) => text.includes(object),
  like: createLikeMatcher,
};
