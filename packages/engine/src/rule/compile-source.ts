import type { Source } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileCondition } from "../condition/compile-condition.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import type { Scope } from "../scope.ts";

export interface CompiledSource {
  readonly source: Source;
  readonly includes: (scope: Scope) => boolean;
  /** The event's time in milliseconds: the first value of the time field that is one. */
  readonly timeOf: (scope: Scope) => number | undefined;
}

export function compileSource(compilation: Compilation, source: Source): CompiledSource {
  const times = compileExpression(compilation, { op: "field", path: source.time, type: "time" });
  return {
    source,
    includes: compileOptional(compilation, source.filter),
    timeOf: (scope) => times.of(scope)[0] as number | undefined,
  };
}

/** No condition holds always. */
export function compileOptional(
  compilation: Compilation,
  condition: Parameters<typeof compileCondition>[1] | null | undefined,
): (scope: Scope) => boolean {
  return condition === null || condition === undefined ? () => true : compileCondition(compilation, condition);
}
