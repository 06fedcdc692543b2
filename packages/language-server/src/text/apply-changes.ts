import { LineIndex, type Position, type PositionEncoding } from "./line-index.ts";

/** A change to a text: of a range, or without one of the whole. */
export interface TextChange {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** The text after changes, each of which is made to what the one before it left. */
export function applyChanges(text: string, changes: readonly TextChange[], encoding: PositionEncoding): string {
  return changes.reduce((before, change) => {
    if (change.range === undefined) return change.text;
    const lines = new LineIndex(before);
    const start = lines.offsetAt(change.range.start, encoding);
    const end = Math.max(start, lines.offsetAt(change.range.end, encoding));
    return before.slice(0, start) + change.text + before.slice(end);
  }, text);
}
