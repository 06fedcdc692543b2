import { toCanonicalJson, type SilenceTrigger } from "@tocsin/core";
import { readLiteral, typeOfLiteral, type Compilation } from "../compilation.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import { convertValue, identifyValue, showValue } from "../value/value.ts";
import type { Key } from "./key.ts";

/** A key that a rule over silence waits for though it has not spoken. */
export interface ExpectedKey {
  readonly key: Key;
  /** From this time on nothing is expected of it. */
  readonly until?: number;
}

/** The entries of the list of `expected from` as keys, each once; those that cannot be read as the key's type are none. */
export function compileExpected(
  compilation: Compilation,
  { expectedFrom, per }: SilenceTrigger,
): readonly ExpectedKey[] {
  const [part] = per;
  if (expectedFrom === undefined || part === undefined) return [];
  const { type } = compileExpression(compilation, part.expression);
  const expected = new Map<string, ExpectedKey>();
  for (const { expression, until } of compilation.list(expectedFrom)) {
    const read = readLiteral(expression);
    const value = read === undefined ? undefined : convertValue(typeOfLiteral(expression), read, type);
    if (value === undefined) continue;
    const id = toCanonicalJson([[part.name, identifyValue(type, value)]]);
    const known = expected.get(id);
    const end = known === undefined ? until : laterEnd(known.until, until);
    const key = known?.key ?? { id, values: [showValue(type, value)] };
    expected.set(id, { key, ...(end !== undefined && { until: end }) });
  }
  return [...expected.values()];
}

/** Undefined: never. */
function laterEnd(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : Math.max(left, right);
}
