import type { Diagnostic } from "@tocsin/core";

/** Keeps the first error of each clause: what follows it there is mostly its echo. `clauseStarts` ascend. */
export function toOnePerClause(diagnostics: readonly Diagnostic[], clauseStarts: readonly number[]): readonly Diagnostic[] {
  const sorted = diagnostics.toSorted((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
  const kept: Diagnostic[] = [];
  let clause = -1;
  let last: number | undefined;
  for (const diagnostic of sorted) {
    const at = diagnostic.place?.start ?? 0;
    while (clause + 1 < clauseStarts.length && clauseStarts[clause + 1]! <= at) clause++;
    if (diagnostic.severity === "error") {
      if (last === clause) continue;
      last = clause;
    }
    kept.push(diagnostic);
  }
  return kept;
}
