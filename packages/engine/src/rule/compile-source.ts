import { parseTime, type JsonObject, type Source } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileCondition } from "../condition/compile-condition.ts";
import { createFieldReader } from "../field/field-reader.ts";
import type { Scope } from "../scope.ts";

export interface CompiledSource {
  readonly source: Source;
  readonly includes: (scope: Scope) => boolean;
  /** The event's time in milliseconds: the first value of the time field that is one. */
  readonly timeOf: (document: JsonObject) => number | undefined;
}

export function compileSource(compilation: Compilation, source: Source): CompiledSource {
  const read = createFieldReader(source.time);
  const timeOf = (document: JsonObject) => {
    for (const value of read(document)) {
      const time = parseTime(value);
      if (time !== undefined) return time;
    }
    return undefined;
  };
  return { source, includes: compileOptional(compilation, source.filter), timeOf };
}

/** No condition holds always. */
export function compileOptional(
  compilation: Compilation,
  condition: Parameters<typeof compileCondition>[1] | null | undefined,
): (scope: Scope) => boolean {
  return condition === null || condition === undefined ? () => true : compileCondition(compilation, condition);
}
