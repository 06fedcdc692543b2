/** Lines of a text that others take the place of. */
export interface ChangedLines {
  /** Of the first line, in the old text; counted from 1. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * The lines in which two texts differ, each stretch by itself: the shortest edit script of E. W. Myers, "An O(ND)
 * Difference Algorithm and Its Variations" (1986), forwards.
 */
export function toChangedLines(oldText: string, newText: string): readonly ChangedLines[] {
  const [before, after] = [oldText.split("\n"), newText.split("\n")];
  const changes: { line: number; removed: string[]; added: string[] }[] = [];
  const at = (line: number) => {
    const last = changes.at(-1);
    if (last !== undefined && last.line + last.removed.length === line) return last;
    const next = { line, removed: [], added: [] };
    changes.push(next);
    return next;
  };
  for (const { x, y, isRemoval } of toSteps(before, after)) {
    const change = at(x + 1);
    if (isRemoval) change.removed.push(before[x] ?? "");
    else change.added.push(after[y] ?? "");
  }
  return changes;
}

/** One line that goes, or comes: `x` counts lines of the old text before it, `y` of the new one. */
interface Step {
  readonly x: number;
  readonly y: number;
  readonly isRemoval: boolean;
}

function toSteps(before: readonly string[], after: readonly string[]): readonly Step[] {
  const rounds: ReadonlyMap<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let edits = 0; ; edits++) {
    rounds.push(furthest);
    const reached = new Map(furthest);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOf(furthest, diagonal, edits);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      reached.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(rounds, before.length, after.length);
    }
    furthest = reached;
  }
}

/** Where a diagonal begins: below what was reached on the one, or right of what was on the other. */
function startOf(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  return comesDown(furthest, diagonal, edits)
    ? (furthest.get(diagonal + 1) ?? 0)
    : (furthest.get(diagonal - 1) ?? 0) + 1;
}

function comesDown(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}

function walkBack(rounds: readonly ReadonlyMap<number, number>[], width: number, height: number): readonly Step[] {
  const steps: Step[] = [];
  let [x, y] = [width, height];
  for (let edits = rounds.length - 1; edits > 0; edits--) {
    const furthest = rounds[edits]!;
    const diagonal = x - y;
    const isRemoval = !comesDown(furthest, diagonal, edits);
    const from = isRemoval ? diagonal - 1 : diagonal + 1;
    x = furthest.get(from) ?? 0;
    y = x - from;
    steps.push({ x, y, isRemoval });
  }
  return steps.toReversed();
}
