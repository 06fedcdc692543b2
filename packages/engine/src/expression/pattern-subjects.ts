import type { Expression } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import { compileAs, compileExpression } from "./compile-expression.ts";
import { compileIdentities } from "./compile-identities.ts";

/** A text that a pattern is matched on, and the same folded. */
export interface PatternSubject {
  readonly text: string;
  readonly folded: string;
}

/** The values of an expression as texts for patterns; undefined stands for one that is no text. */
export function compilePatternSubjects(
  compilation: Compilation,
  expression: Expression,
): (scope: Scope) => readonly (PatternSubject | undefined)[] {
  const texts = compileAs(compilation, expression, "text");
  const foldings = compileIdentities(compilation, expression, "text", false);
  return compilation.once(`pattern subjects ${JSON.stringify(expression)}`, () => {
    const read = (scope: Scope) => {
      const folded = foldings(scope);
      return texts(scope).map((text, at) =>
        text === undefined ? undefined : { text: text as string, folded: folded[at]! },
      );
    };
    return compileExpression(compilation, expression).pure ? compilation.cache(read) : read;
  });
}
