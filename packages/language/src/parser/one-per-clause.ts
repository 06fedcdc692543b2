import type { Diagnostic } from "@tocsin/core";

/**
 * Keeps the first error of each clause, in the order of their finding: words are read before clauses, and what follows an error
 * in its clause is mostly its echo. `clauseStarts` ascend. The result is in the order of the text.
 */
export function toOnePerClause(
  diagnostics: readonly Diagnostic[],
  clauseStarts: readonly number[],
): readonly Diagnostic[] {
  const broken = new Set<number>();
  const kept = diagnostics.filter(({ severity, place }) => {
    if (severity !== "error") return true;
    const clause = findClause(clauseStarts, place?.start ?? 0);
    if (broken.has(clause)) return false;
    broken.add(clause);
    return true;
  });
  return kept.toSorted((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
}

/** The number of the clause that an offset stands in: how many begin at or before it. */
function findClause(clauseStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = clauseStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauseStarts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
