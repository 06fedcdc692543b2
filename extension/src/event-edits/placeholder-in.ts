import type { Position, Range } from "@tocsin/language-server/protocol";

/** The words of a new test or exception that its author is to choose: the name of the test, or the reason. */
export function placeholderIn({ range, newText }: { readonly range: Range; readonly newText: string }): Range {
  const found = /\b(?:test|because) "((?:[^"\\\n]|\\.)*)"/.exec(newText);
  const end = found === null ? newText.length : found.index + found[0].length - 1;
  const start = found === null ? end : end - (found[1] ?? "").length;
  return { start: toPosition(range.start, newText, start), end: toPosition(range.start, newText, end) };
}

/** Counted in lines and characters, for an editor may end its lines otherwise. */
function toPosition({ line, character }: Position, newText: string, offset: number): Position {
  const lines = newText.slice(0, offset).split("\n");
  const last = lines.at(-1) ?? "";
  return { line: line + lines.length - 1, character: lines.length === 1 ? character + last.length : last.length };
}
