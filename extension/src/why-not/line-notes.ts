import type { ClauseVerdict } from "@tocsin/language-server/protocol";

/** What stands behind a line: the clauses that end on it, in the order of the text. */
export interface LineNote {
  readonly line: number;
  readonly text: string;
  readonly held: boolean;
}

const longest = 160;

export function toLineNotes(clauses: readonly ClauseVerdict[]): LineNote[] {
  const lines = new Map<number, ClauseVerdict[]>();
  for (const clause of clauses) {
    if (clause.state === "unasked") continue;
    const { line } = clause.range.end;
    lines.set(line, [...(lines.get(line) ?? []), clause]);
  }
  return [...lines]
    .toSorted(([left], [right]) => left - right)
    .map(([line, verdicts]) => ({
      line,
      text: shorten(verdicts.toSorted(byPlace).map(toNote).join("   ")),
      held: verdicts.every(({ state }) => state === "held"),
    }));
}

function byPlace(left: ClauseVerdict, right: ClauseVerdict): number {
  return left.range.start.line - right.range.start.line || left.range.start.character - right.range.start.character;
}

function toNote({ state, values }: ClauseVerdict): string {
  return `${state === "held" ? "✓" : "✗"} ${values}`.trimEnd();
}

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
