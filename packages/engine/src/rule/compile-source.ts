import type { JsonObject, Source } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileCondition } from "../condition/compile-condition.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import type { Scope } from "../scope.ts";
import { compilePlace } from "./place-in-time.ts";

export interface CompiledSource {
  readonly source: Source;
  readonly includes: (scope: Scope) => boolean;
  /** The event's time in milliseconds: the first value of the time field that is one. */
  readonly timeOf: (scope: Scope) => number | undefined;
  /** A text that sorts the events of one time as the source says; of a source that does not say, the same for all. */
  readonly placeOf: (document: JsonObject) => string;
}

export function compileSource(compilation: Compilation, source: Source): CompiledSource {
  const times = compileExpression(compilation, { op: "field", path: source.time, type: "time" });
  return {
    source,
    includes: compileOptional(compilation, source.filter),
    timeOf: (scope) => times.of(scope)[0] as number | undefined,
    placeOf: compilePlace(source.order),
  };
}

/** No condition holds always. */
export function compileOptional(
  compilation: Compilation,
  condition: Parameters<typeof compileCondition>[1] | null | undefined,
): (scope: Scope) => boolean {
  return condition === null || condition === undefined ? () => true : compileCondition(compilation, condition);
}
