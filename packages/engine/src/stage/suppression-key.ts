import { toCanonicalJson, type Rule } from "@tocsin/core";
import type { FinishedMatch } from "../alert/finished-match.ts";
import { compileShown, distinct } from "../alert/shown-values.ts";
import type { Program } from "../program.ts";

/** `per` of the suppression, with all values that each part has; without it the rule's key. */
export function compileSuppressionKey(program: Program, { suppression }: Rule): (finished: FinishedMatch) => string {
  const per = suppression?.per ?? null;
  if (per === null) return ({ match }) => match.key.id;
  const parts = per.map(({ expression }) => compileShown(program.compilation, expression));
  return ({ scope }) =>
    toCanonicalJson(
      parts.map((part) =>
        distinct(part(scope))
          .map(({ identity }) => identity)
          .toSorted(),
      ),
    );
}
