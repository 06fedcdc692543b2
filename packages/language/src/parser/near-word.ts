/** The word of a list that a misspelt one was meant to be; of two as near the one that begins like it. Absent where none is near. */
export function findNearWord(word: string, words: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  if (lower.length > 40) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(lower.length / 3)) + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - lower.length) > bestDistance) continue;
    const distance = toEditDistance(lower, candidate);
    const completes = distance === bestDistance && best !== undefined && candidate.startsWith(lower);
    if (distance < bestDistance || completes) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Optimal string alignment distance: insertions, deletions, changes, and swaps of neighbours count one each. */
function toEditDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + change,
        swapped ? beforePrevious[column - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforePrevious, previous] = [previous, current];
  }
  return previous[to.length]!;
}
