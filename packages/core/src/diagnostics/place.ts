/** A range of one text, in UTF-16 code units counted from 0; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range of a named file. `file` is the path as the user gave it or would give it. */
export interface Place extends Span {
  readonly file: string;
}

/** A position for people: both counted from 1, columns in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of a text begin; `\n`, `\r\n` and a lone `\r` end a line. */
export function toLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The line and column of an offset; offsets outside the text are taken to its ends. */
export function toLineColumn(lineStarts: readonly number[], offset: number): LineColumn {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(0, offset - (lineStarts[low] ?? 0)) + 1 };
}
